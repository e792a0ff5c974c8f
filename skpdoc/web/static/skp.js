// The page tells by itself when a workbook was saved or a job moves on; without this file every screen works by reload.
"use strict";
(() => {
  const root = document.documentElement;
  let version = Number(root.dataset.versi);
  let isTyped = false;

  const renew = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) { location.reload(); return; }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (isTyped) { document.getElementById("berubah").hidden = false; return; } // begun while the answer was under way
    const focused = document.activeElement && document.activeElement.id;
    for (const name of ["main", ".langkah", ".atas .unit"]) {
      const [old, now] = [document.querySelector(name), fresh.querySelector(name)];
      if (old && now) old.replaceWith(document.adoptNode(now));
    }
    document.title = fresh.title;
    root.dataset.versi = fresh.documentElement.dataset.versi;
    if (focused && document.getElementById(focused)) document.getElementById(focused).focus();
    say(document.querySelector("h1").textContent);
    dependent();
  };
  const say = (text) => { document.getElementById("kabar").textContent = text; };
  const left = (seconds) => seconds === null ? "" : seconds > 90 ? `kira-kira ${Math.round(seconds / 60)} menit lagi`
    : `kira-kira ${Math.max(1, seconds)} detik lagi`;

  const listen = () => {
    const news = new EventSource("/kabar");
    news.onmessage = (event) => {
      const told = JSON.parse(event.data);
      const bar = document.querySelector("progress");
      if (bar && told.semua) {
        bar.max = told.semua;
        bar.value = told.selesai;
        document.getElementById("sampai").textContent = `${told.selesai} dari ${told.semua}`;
        document.getElementById("sisa").textContent = left(told.sisa);
      }
      if (told.versi !== version) {
        version = told.versi;
        if (isTyped) document.getElementById("berubah").hidden = false;
        else if (root.dataset.tetap === undefined) renew();
      }
    };
    news.onerror = () => say("Sambungan ke SKP terputus. Buka SKP lagi bila halaman ini tidak menjawab.");
  };
  if (!Number.isNaN(version)) listen();

  // What somebody is typing is never taken away from him.
  document.addEventListener("input", (event) => {
    if (!event.target.closest("form[data-langsung]")) isTyped = true;
  });
  // A filter needs no button.
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-langsung]");
    if (form) form.requestSubmit();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("[data-cari]")) event.preventDefault();
  });
  // Some of many people: searched by name or number, counted in the summary; who is ticked is never hidden.
  document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-cari]")) return;
    const wanted = event.target.value.trim().toLowerCase();
    document.querySelectorAll(event.target.dataset.cari).forEach((one) => {
      one.hidden = !one.textContent.toLowerCase().includes(wanted) && !one.querySelector("input:checked");
      const folded = one.closest("details");
      if (wanted && !one.hidden && folded) folded.open = true;
    });
  });
  document.addEventListener("change", (event) => {
    const box = event.target.closest(".orang");
    if (!box) return;
    const people = [...box.querySelectorAll("input[type=checkbox]:checked")].map((one) => one.value.split("/")[0]);
    const count = new Set(people).size;
    box.querySelector("[data-terpilih]").textContent = count ? `${count} orang` : "semua";
  });
  // A part of a form that only one choice needs.
  const dependent = () => document.querySelectorAll("[data-bila]").forEach((part) => {
    const [name, value] = part.dataset.bila.split("=");
    part.hidden = part.closest("form").elements[name].value !== value;
  });
  document.addEventListener("change", dependent);
  dependent();
  const here = document.querySelector(".langkah [aria-current]");
  if (here) here.scrollIntoView({ block: "nearest", inline: "center" });
  // One answer to all questions of a kind.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-semua]");
    if (!button) return;
    button.closest("fieldset").querySelectorAll(`input[value=${button.dataset.semua}]`).forEach((one) => { one.checked = true; });
  });
  // A message for whoever must mend it.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-salin]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.salin);
    const before = button.textContent;
    button.textContent = button.dataset.sesudah || "Tersalin";
    say(button.textContent);
    setTimeout(() => { button.textContent = before; }, 6000);
  });
  // The next and the former finding by a key.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input, select, textarea")) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const every = [...document.querySelectorAll(".temuan")];
    const next = every[every.indexOf(document.activeElement.closest(".temuan")) + step];
    if (next) { next.focus(); event.preventDefault(); }
  });
  // What follows from a choice is reckoned by the server; only that is replaced, so that nobody loses his place.
  let asked = 0;
  document.addEventListener("change", async (event) => {
    const form = event.target.closest("form[data-hitung]");
    if (!form) return;
    const mine = ++asked;
    const answer = await fetch(form.dataset.hitung, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== asked || !fresh.querySelector("form[data-hitung]")) return;
    const parts = event.target.matches("[data-ganti]") ? ["form[data-hitung]"]
      : [...form.querySelectorAll("[data-hasil]")].map((one) => `#${CSS.escape(one.id)}`);
    for (const name of parts) document.querySelector(name).replaceWith(document.adoptNode(fresh.querySelector(name)));
    if (event.target.id) document.getElementById(event.target.id)?.focus();
  });
  // What was chosen and not saved is not left without a word.
  const unsaved = () => document.querySelector("form[data-simpan=belum]");
  const leave = (event) => {
    const form = unsaved();
    if (!form || event.target === form) return;
    if (confirm(form.dataset.tanya)) form.dataset.simpan = "";
    else event.preventDefault();
  };
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-simpan]");
    if (form && !event.target.matches("[data-ganti]")) form.dataset.simpan = "belum";
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link && !link.target && !link.hash && !event.ctrlKey && !event.metaKey && !event.shiftKey) leave(event);
  });
  document.addEventListener("submit", (event) => {
    leave(event);
    if (event.target === unsaved()) event.target.dataset.simpan = "";
  });
  window.addEventListener("beforeunload", (event) => { if (unsaved()) event.preventDefault(); });
  // Files that are dropped.
  const form = document.querySelector("form.letak");
  if (form) {
    const over = (is) => (event) => { event.preventDefault(); form.classList.toggle("atasnya", is); };
    form.addEventListener("dragover", over(true));
    form.addEventListener("dragleave", over(false));
    form.addEventListener("drop", (event) => {
      over(false)(event);
      form.elements.berkas.files = event.dataTransfer.files;
      form.requestSubmit();
    });
    form.elements.berkas.addEventListener("change", () => form.requestSubmit());
  }
  // One press is enough.
  document.addEventListener("submit", (event) => {
    const button = event.target.querySelector("button[type=submit], button:not([type])");
    if (event.target.method === "post" && button && !event.defaultPrevented) setTimeout(() => { button.disabled = true; }, 0);
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("button:disabled").forEach((one) => { one.disabled = false; }));
})();
