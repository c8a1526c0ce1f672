"use strict";

// Without scripts everything is shown; what follows only hides and opens. Nothing here makes markup out of text.

const form = document.getElementById("filter");
const claims = Array.from(document.querySelectorAll("#claims .claim"), (claim) => ({
  element: claim,
  relation: claim.closest(".relation"),
  values: {
    kind: [claim.dataset.kind],
    polarity: [claim.dataset.polarity],
    modality: [claim.dataset.modality],
    entity: claim.dataset.ends.split(" "),
    speaker: claim.dataset.speakers.split(" "),
    document: [claim.dataset.document],
  },
  text: claim.textContent.toLowerCase(),
}));

function filter() {
  const wanted = new FormData(form);
  const words = wanted.get("words").toLowerCase().split(/\s+/).filter(Boolean);
  const shown = new Set();
  let count = 0;
  for (const claim of claims) {
    const fits = Object.entries(claim.values).every(([name, values]) => !wanted.get(name) || values.includes(wanted.get(name)))
      && words.every((word) => claim.text.includes(word));
    claim.element.hidden = !fits;
    if (fits) {
      count += 1;
      shown.add(claim.relation);
    }
  }
  // A derived relation has no claims of its own: it stays.
  for (const relation of document.querySelectorAll("#claims .relation:has(.claim)")) relation.hidden = !shown.has(relation);
  document.getElementById("count").value = `${count} of ${claims.length} claims`;
}

if (form) {
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
}

const names = document.getElementById("find");
if (names) {
  const entities = Array.from(document.querySelectorAll(".entity"), (element) => [element, element.dataset.names.toLowerCase()]);
  names.parentElement.hidden = false;
  names.addEventListener("input", () => {
    const words = names.value.toLowerCase();
    for (const [element, text] of entities) element.hidden = !text.includes(words);
  });
}

const canvas = document.querySelector(".canvas");
const zoom = document.getElementById("zoom");
if (canvas && zoom) {
  zoom.hidden = false;
  zoom.addEventListener("click", () => zoom.setAttribute("aria-pressed", String(canvas.classList.toggle("full"))));
}

// Whatever a link leads to is shown, also when the filter has hidden it or it is folded.
function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (form && target.closest("[hidden]")) {
    form.reset();
    filter();
    if (names) {
      names.value = "";
      names.dispatchEvent(new Event("input"));
    }
  }
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  target.scrollIntoView();
}
addEventListener("hashchange", reveal);
reveal();
