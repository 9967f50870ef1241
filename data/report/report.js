// Wide screens: the article stands still at the left, the cards scroll at the right. On phones, in print
// and without script each card stands under its paragraph. Everything else works without script.
(() => {
  const split = document.querySelector(".split"), side = split && split.querySelector("aside");
  if (!side) return;
  const wide = matchMedia("screen and (min-width:960px)");
  const home = [...split.querySelectorAll(".cards")].map(c => [c, c.previousElementSibling]);
  const back = () => home.forEach(([c, p]) => p.after(c));
  const lay = () => {
    document.body.classList.toggle("wide", wide.matches);
    split.querySelector("article").tabIndex = wide.matches ? 0 : -1;
    home.forEach(([c, p]) => wide.matches ? side.append(c) : p.after(c));
  };
  const light = on => e => {
    const card = e.target.closest && e.target.closest(".card"), link = e.target.closest && e.target.closest("mark a");
    const id = card ? card.id : link && link.hash.slice(1);
    if (id) document.querySelectorAll(`mark a[href="#${id}"]`).forEach(a => a.parentNode.classList.toggle("lit", on));
    if (link && id) document.getElementById(id).classList.toggle("lit", on);
  };
  for (const type of ["mouseover", "focusin"]) split.addEventListener(type, light(true));
  for (const type of ["mouseout", "focusout"]) split.addEventListener(type, light(false));
  let opened = [];
  addEventListener("beforeprint", () => { back(); document.body.classList.remove("wide"); opened = [...document.querySelectorAll("details:not([open]):not(.inner)")]; opened.forEach(d => d.open = true); });
  addEventListener("afterprint", () => { opened.forEach(d => d.open = false); lay(); });
  wide.addEventListener("change", lay);
  lay();
})();
