package file

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // to know how large one is
	_ "image/png"
)

// picture stands in the line of its paragraph, in proportion.
func (b *body) picture(p *Picture) {
	size, kind, err := image.DecodeConfig(bytes.NewReader(p.Data))
	if err != nil || size.Width == 0 || size.Height == 0 {
		b.fail("a picture is not a PNG or JPEG")
		return
	}
	const emu = 12700 // in a point
	most := emu * b.d.Look.wide() / 20
	high := emu * max(p.High, 1)
	wide := high * size.Width / size.Height
	if wide > most {
		wide, high = most, most*size.Height/size.Width
	}
	n := len(b.pictures) + 1
	name := fmt.Sprintf("media/image%d.%s", n, kind)
	b.pictures = append(b.pictures, part{"word/" + name, "", p.Data})
	id := firstOfBody + len(b.targets)
	b.targets = append(b.targets, relationship(id, "image", name, ""))
	b.printf(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%[1]d" cy="%[2]d"/>`+
		`<wp:docPr id="%[3]d" name="Picture %[3]d" descr="%[4]s"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">`+
		`<pic:pic><pic:nvPicPr><pic:cNvPr id="%[3]d" name="Picture %[3]d" descr="%[4]s"/><pic:cNvPicPr/></pic:nvPicPr>`+
		`<pic:blipFill><a:blip r:embed="rId%[5]d"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`+
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%[1]d" cy="%[2]d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`+
		`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`, wide, high, n, attribute(p.Alt), id)
}
