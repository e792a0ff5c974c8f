"""A template as a tree in which its tags are elements too, so that what parses is balanced in every branch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jinja2 import nodes
from lxml import etree

from skpdoc.documents.relations import MAIN_PART
from skpdoc.documents.wordml import W_NS, parse_xml

NS = "urn:skpdoc:tag"
FOR, IF, BRANCH, PRINT = (f"{{{NS}}}{name}" for name in ("for", "if", "branch", "print"))
BLOCKS = (FOR, IF, BRANCH)
_ATTRIBUTE = re.compile(r"tag:(\d+)")

Element = etree._Element


class NotQuick(Exception):  # noqa: N818 -- not an error: the complete way fills such a form
    """A form that the quick way cannot express: why, in Indonesian, and the part and template line where it shows."""

    def __init__(self, cause: str, line: int = 0) -> None:
        super().__init__(cause)
        self.cause = cause
        self.line = line
        self.part = MAIN_PART


@dataclass(slots=True)
class Blocks:
    """The tree of one part, and the Jinja nodes that its elements stand for."""

    found: list[nodes.Node] = field(default_factory=list)

    def node(self, element: Element) -> nodes.Node:
        """What a FOR, BRANCH or PRINT stands for."""
        return self.found[int(element.get("n", ""))]

    def in_attribute(self, value: str) -> nodes.Node | None:
        """What is printed as the whole value of an attribute; None for a plain one."""
        match = _ATTRIBUTE.fullmatch(value)
        return self.found[int(match[1])] if match else None

    def parse(self, tree: nodes.Template) -> Element:
        """The tree; raises NotQuick where a block opens in one element and closes in another."""
        xml = "".join(self._written(tree.body))
        head = re.match(r"<[^\s/>]+", xml)
        if head is None or xml.count(f'="{W_NS}"') != 1:
            raise NotQuick("Susunan XML-nya tidak seperti yang ditulis Word.")
        try:
            return parse_xml(f'{head[0]} xmlns:tag="{NS}"{xml[head.end() :]}')
        except etree.XMLSyntaxError as error:
            raise NotQuick(_UNBALANCED, self._unbalanced(tree.body, xml[: xml.index(">") + 1])) from error

    def _written(self, body: Iterable[nodes.Node]) -> Iterator[str]:
        is_within_tag = False
        for node in body:
            if isinstance(node, nodes.Output):
                for child in node.nodes:
                    if isinstance(child, nodes.TemplateData):
                        is_within_tag = child.data.rfind("<") > child.data.rfind(">")
                        yield child.data
                    else:
                        yield f"tag:{self._number(child)}" if is_within_tag else self._element("print", child)
            elif isinstance(node, nodes.For):
                if node.else_:
                    raise NotQuick("Perulangan dengan {% else %}.", node.lineno)
                yield self._element("for", node, node.body)
            elif isinstance(node, nodes.If):
                yield "<tag:if>"
                for branch in (node, *node.elif_):
                    yield self._element("branch", branch, branch.body)
                yield self._element("branch", node, node.else_, is_else=True)
                yield "</tag:if>"

    def _number(self, node: nodes.Node) -> int:
        self.found.append(node)
        return len(self.found) - 1

    def _element(
        self, name: str, node: nodes.Node, body: Iterable[nodes.Node] = (), is_else: bool = False
    ) -> str:
        mark = ' else="1"' if is_else else ""
        return f'<tag:{name} n="{self._number(node)}"{mark}>{"".join(self._written(body))}</tag:{name}>'

    def _unbalanced(self, body: Iterable[nodes.Node], head: str) -> int:
        """The line of the innermost block whose inside is not whole; 0 when none is found."""
        for node in body:
            if not isinstance(node, nodes.For | nodes.If):
                continue
            branches = [node.body, *([node.else_] if isinstance(node, nodes.If) else [])]
            for branch in branches:
                if not _is_whole("".join(Blocks()._written(branch)), head):
                    return self._unbalanced(branch, head) or node.lineno
        return 0


_UNBALANCED = "Tag {% for %} atau {% if %} membuka di satu bagian huruf (run) dan menutup di bagian lain."


def _is_whole(xml: str, head: str) -> bool:
    name = head[1:].split(None, 1)[0].rstrip(">")
    try:
        parse_xml(f'{head[: len(name) + 1]} xmlns:tag="{NS}"{head[len(name) + 1 :]}{xml}</{name}>')
    except etree.XMLSyntaxError:
        return False
    return True
