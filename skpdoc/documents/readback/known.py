"""What the documents of skpdoc have, and what the usual editing in Word, LibreOffice, WPS or Google Docs brings, that
prints nothing else than the text says; whatever is named nowhere in this room is told, to be looked at.

Names of ECMA-376 part 1, chapter 17. What may print something else (numbers, indents, fields …) is read elsewhere in
this room.
"""

from __future__ import annotations

from skpdoc.documents.wordml import W_NS

W, W14 = f"{{{W_NS}", "{http://schemas.microsoft.com/office/word/2010/wordml"


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


RUN = _names(
    "rStyle b bCs i iCs caps smallCaps outline shadow emboss imprint noProof snapToGrid kern u effect bdr em lang "
    "oMath rPrChange ins del moveFrom moveTo"
)
"""of ``w:rPr``; mathematics are told where they stand"""
PARAGRAPH = _names(
    "pStyle keepNext keepLines pageBreakBefore widowControl suppressLineNumbers pBdr shd tabs suppressAutoHyphens "
    "kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN adjustRightInd snapToGrid contextualSpacing "
    "mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr pPrChange numPr ind spacing framePr bidi"
)
TABLE = _names(
    "tblStyle tblOverlap tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblBorders shd tblLayout "
    "tblLook tblCaption tblDescription tblPrChange tblPrExChange tblpPr bidiVisual tblInd tblCellMar"
)
ROW = _names(
    "cnfStyle divId gridBefore gridAfter wAfter cantSplit tblHeader tblCellSpacing jc ins del trPrChange wBefore "
    "trHeight hidden"
)
CELL = _names(
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection vAlign hideMark headers cellIns "
    "cellDel cellMerge tcPrChange tcFitText"
)
SECTION = _names(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders pgNumType cols formProt "
    "vAlign noEndnote titlePg textDirection rtlGutter docGrid printerSettings sectPrChange lnNumType bidi"
)
ELEMENTS = _names(
    "document body hdr ftr footnotes endnotes footnote endnote p r t delText tbl tr tc tblGrid tblPr tblPrEx trPr tcPr "
    "pPr rPr sectPr sdt sdtPr sdtEndPr sdtContent sdtEnd hyperlink smartTag smartTagPr customXml customXmlPr "
    "bookmarkStart bookmarkEnd proofErr permStart permEnd commentRangeStart commentRangeEnd commentReference "
    "annotationRef footnoteReference endnoteReference footnoteRef endnoteRef separator continuationSeparator "
    "lastRenderedPageBreak br cr tab ptab noBreakHyphen softHyphen ins del moveFrom moveTo moveFromRangeStart "
    "moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd "
    "customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd "
    "customXmlMoveToRangeStart customXmlMoveToRangeEnd fldChar fldSimple fldData instrText "
    "delInstrText ffData numberingChange "
    "drawing pict object altChunk altChunkPr subDoc control contentPart movie background ruby rubyPr rt rubyBase "
    "bdo dir sym txbxContent pgNum dayShort dayLong monthShort monthLong yearShort yearLong"
)
"""in a part, outside of properties and drawings; those that print something are told elsewhere"""
