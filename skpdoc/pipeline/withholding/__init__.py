"""What findings keep back: galat, and contradictions of several workbooks."""
