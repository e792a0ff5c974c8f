// Draws the document that the page carries; the frame has neither a network nor an origin (see quick_look.py).
"use strict";
(async () => {
  const coded = atob(document.getElementById("berkas").textContent.trim());
  const bytes = Uint8Array.from(coded, (letter) => letter.charCodeAt(0));
  const place = document.getElementById("dokumen");
  try {
    await docx.renderAsync(bytes, place, null, { useBase64URL: true, renderAltChunks: false, inWrapper: false });
    const widest = Math.max(...[...place.querySelectorAll("section")].map((one) => one.offsetWidth));
    place.style.zoom = Math.min(1, document.documentElement.clientWidth / (widest + 24));
  } catch {
    place.textContent = "Dokumen ini tidak dapat ditunjukkan di sini. Buka di Word.";
  }
})();
