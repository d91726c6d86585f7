// Filter and sort, for whoever has a script; without one every page is whole.
(function () {
  'use strict'
  var rows = Array.prototype.slice.call(document.querySelectorAll('[data-filtered] [data-row]'))
  var filter = document.querySelector('.filter')

  function words(text) { return (text || '').toLowerCase().normalize('NFC') }

  function figure(n) { return n.toLocaleString('en-GB') }

  function looksFor(row) { return words(row.dataset.find || row.textContent) }

  function apply() {
    var wanted = words(filter.querySelector('input').value).split(/\s+/).filter(Boolean)
    var choices = Array.prototype.slice.call(filter.querySelectorAll('select'))
    var shown = 0
    rows.forEach(function (row) {
      var text = looksFor(row)
      var fits = wanted.every(function (word) { return text.indexOf(word) >= 0 }) &&
        choices.every(function (choice) {
          var key = choice.dataset.by
          return choice.value === '' || !(key in row.dataset) || row.dataset[key] === choice.value
        })
      row.hidden = !fits
      if (fits) shown++
    })
    document.querySelectorAll('[data-filtered] tbody').forEach(function (body) {
      if (body.querySelector('[data-row]')) body.hidden = !body.querySelector('[data-row]:not([hidden])')
    })
    filter.querySelector('[role=status]').textContent =
      (shown === rows.length ? 'All ' : figure(shown) + ' of ') + figure(rows.length) + ' lines are shown.'
  }

  if (filter && rows.length > 1) {
    filter.hidden = false
    filter.addEventListener('input', apply)
    filter.addEventListener('submit', function (event) { event.preventDefault() })
    apply() // a browser may have kept what was typed
  }

  var order = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

  function valueOf(row, column) {
    var cell = row.children[column]
    return cell.dataset.value === undefined ? cell.textContent.trim() : cell.dataset.value
  }

  function sort(table, column, turned) {
    Array.prototype.slice.call(table.tBodies).forEach(function (body) {
      var lines = Array.prototype.slice.call(body.rows).filter(function (row) { return !row.classList.contains('group-head') })
      lines.sort(function (a, b) {
        var one = valueOf(a, column), two = valueOf(b, column)
        if (one === '' || two === '') return one === two ? 0 : one === '' ? 1 : -1 // what has none stays last
        return order.compare(one, two) * (turned ? -1 : 1)
      })
      lines.forEach(function (row) { body.appendChild(row) })
    })
  }

  document.querySelectorAll('th[data-sort]').forEach(function (head) {
    var table = head.closest('table')
    var button = document.createElement('button')
    head.dataset.name = head.textContent // for paper, on which there is nothing to press
    button.type = 'button'
    while (head.firstChild) button.appendChild(head.firstChild)
    head.appendChild(button)
    table.setAttribute('data-sorted', '')
    button.addEventListener('click', function () {
      var turned = head.getAttribute('aria-sort') === 'ascending'
      table.querySelectorAll('th[aria-sort]').forEach(function (other) { other.removeAttribute('aria-sort') })
      head.setAttribute('aria-sort', turned ? 'descending' : 'ascending')
      sort(table, Array.prototype.indexOf.call(head.parentNode.children, head), turned)
    })
  })
})()
