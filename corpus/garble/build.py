"""Print the garbled files anew: `python corpus/garble/build.py [ID...] [--seed N]`."""

import argparse
import io
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import embed
import manuscript
import pikepdf
import press
import surgery
import truth
from defects import DEFECTS, SEED, Defect
from paper import BOXES, draw
from scans import Scan, lay, stamped
from witness import locate

HERE = Path(__file__).parent
Printer = Callable[[manuscript.Manuscript, press.Manner, Path], None]


def printer(name: str) -> Printer:
    """What prints with a program; only that program need be there."""
    if name == "weasyprint":
        from press_html import print_html as chosen
    elif name == "libreoffice":
        from press_office import print_office as chosen
    else:
        from press_latex import print_latex as chosen
    return chosen


def printed(defect: Defect, seed: int, target: Path) -> list[truth.Page]:
    """Print the text of a defect with its producer; the truth of its pages."""
    text = manuscript.load(defect.text)
    if defect.producer == "reportlab":
        look = replace(defect.look, damage=defect.damage(seed)) if defect.damage else defect.look
        return draw(text, look, target)
    text = press.cut(text, defect.manner)
    printer(defect.producer)(text, defect.manner, target)
    pages = locate(target, press.units(text, defect.manner), press.TOP, press.BOTTOM)
    return press.furnished(pages, text, defect.manner)


def spoil(pdf: pikepdf.Pdf, defect: Defect, seed: int, pages: list[truth.Page]) -> None:
    """Put the defect into the printed PDF; a stamp that is laid over a scan is added to the truth."""
    data = io.BytesIO()
    pdf.save(data)
    sound = pikepdf.open(data)
    if defect.damage:
        surgery.say(pdf, {box: control for control, box in BOXES.items()})
    for operation in defect.after:
        operation(pdf, seed)
    text = manuscript.load(defect.text)
    for index in range(len(pdf.pages) if defect.scans else 0):
        fate = defect.scans[min(index, len(defect.scans) - 1)]
        if fate != "after":
            pdf.pages[index] = sound.pages[index]
        if isinstance(fate, Scan):
            lay(pdf, index, fate, text, seed)
            if fate.layer == "stamp":
                stamped(pages[index], text)
    pdf.remove_unreferenced_resources()


def build(defect: Defect, seed: int, folder: Path) -> None:
    """Print one file and its truth."""
    own = seed + zlib.crc32(defect.id.encode())  # so that no two files have the same permutation
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "source.pdf"
    pages = printed(defect, own, target)
    with pikepdf.open(target, allow_overwriting_input=True) as pdf:
        spoil(pdf, defect, own, pages)
        embed.slim(pdf)
        surgery.settle(pdf, defect.id)
        pikepdf.settings.set_flate_compression_level(9)
        objects = pikepdf.ObjectStreamMode.generate
        pdf.save(target, static_id=True, recompress_flate=True, object_stream_mode=objects)
    about = {
        "defect": defect.id,
        "title": defect.title,
        "language": manuscript.load(defect.text).language,
        "class": defect.kind,
        "producer": defect.producer,
        "text": defect.text,
        "seed": seed,
    }
    truth.write(folder / "truth.json", about, pages)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ids", nargs="*", metavar="ID")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--to", type=Path, default=HERE)
    given = parser.parse_args()
    known = {defect.id: defect for defect in DEFECTS}
    for name in given.ids or known:
        build(known[name], given.seed, given.to / name)
        print(name)


if __name__ == "__main__":
    main()
