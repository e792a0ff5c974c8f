"""What findings keep back: galat, contradictions of several workbooks, and the waivers that let a document pass."""
