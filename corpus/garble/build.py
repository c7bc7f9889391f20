"""Print the garbled files anew: `python corpus/garble/build.py [ID...] [--seed N]`."""

import argparse
from dataclasses import replace
from pathlib import Path

import embed
import manuscript
import pikepdf
import press
import surgery
import truth
from defects import DEFECTS, SEED, Defect
from scans import Scan, lay, stamped

HERE = Path(__file__).parent
PRODUCERS = ("weasyprint", "libreoffice", "pdflatex")


def printed(defect: Defect, seed: int, target: Path) -> list[truth.Page]:
    """Print the text of a defect with its producer; the truth of its pages."""
    text = manuscript.load(defect.text)
    if defect.producer == "reportlab":
        from paper import draw

        look = replace(defect.look, damage=defect.damage(seed)) if defect.damage else defect.look
        return draw(text, look, target)
    text = press.cut(text, defect.manner)
    producer(defect.producer)(text, defect.manner, target)
    from witness import locate

    pages = locate(target, press.units(text, defect.manner), press.TOP, press.BOTTOM)
    return press.furnished(pages, text, defect.manner)


def producer(name: str):
    """The function that prints with a program."""
    if name == "weasyprint":
        from press_html import print_html as chosen
    elif name == "libreoffice":
        from press_office import print_office as chosen
    else:
        from press_latex import print_latex as chosen
    return chosen


def build(defect: Defect, seed: int, folder: Path) -> None:
    """Print one file and its truth."""
    pikepdf.settings.set_flate_compression_level(9)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "source.pdf"
    pages = printed(defect, seed, target)
    with pikepdf.open(target, allow_overwriting_input=True) as pdf:
        sound = pikepdf.open(target)
        for operation in defect.after:
            operation(pdf, seed)
        for index in range(len(pdf.pages) if defect.scans else 0):
            fate = defect.scans[min(index, len(defect.scans) - 1)]
            if fate != "after":
                pdf.pages[index] = sound.pages[index]
            if isinstance(fate, Scan):
                lay(pdf, index, fate, manuscript.load(defect.text), seed)
                if fate.layer == "stamp":
                    stamped(pages[index], manuscript.load(defect.text))
        pdf.remove_unreferenced_resources()
        embed.slim(pdf)
        surgery.settle(pdf, defect.id)
        pdf.save(
            target,
            static_id=True,
            recompress_flate=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
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
