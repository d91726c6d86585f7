#!/bin/sh
# 3 actions, for issues on GitHub. Written by "standpoint actions --format gh".
#
# Read it first. Then run it in a clone of the repository, or say which one:
#
#   sh FILE
#   GH_REPO=OWNER/NAME sh FILE
#
# It calls gh, GitHub's own program, with which you have signed in (gh auth login), and
# nothing else. Each issue ends with a mark that nobody sees. Where the mark is there,
# in an open issue or a closed one, no second one is made: run it again when it stopped
# half-way, or with a newer list.
set -eu

there=$(gh issue list --state all --limit 100000 --json body --jq '.[].body | scan("<!-- standpoint action [0-9a-f-]+ -->")')

issue() { # MARK TITLE BODY
  case $there in
    *"<!-- standpoint action $1 -->"*) printf 'There already: %s\n' "$2" ;;
    *) printf '%s\n\n<!-- standpoint action %s -->\n' "$3" "$1" | gh issue create --title="$2" --body-file=- ;;
  esac
}

issue 5dd4c525065ef286960f4925e168c0e9 'A1.1 Meet screen reader users' 'Meet screen reader users

- Owner: User researcher
- Due: 30 October 2026
- Point 1: Understand users
- Service: Bin days, Sample Borough Council, sample@2016, beta
- In the assessment: A1.1, assessments/bins.yaml'

issue ffce1e6c486349a7cb92a093de690b4c 'A1.2 Move the date to the top' 'Move the date to the top

- Owner: Designer
- Due: 1 December 2026
- Point 1: Understand users
- Service: Bin days, Sample Borough Council, sample@2016, beta
- From: calls
- In the assessment: A1.2, assessments/bins.yaml'

issue 9cfb516c2416d8aaae716e7d915cc96c 'A1.3 Ask the depot' 'Ask the depot

- Owner: nobody yet
- Due: no date yet
- Point 1: Understand users
- Service: Bin days, Sample Borough Council, sample@2016, beta
- In the assessment: A1.3, assessments/bins.yaml'
