// What fields of numbers do besides what Streamlit's do: a phone brings up its number pad, and a
// comma is a decimal sign. Where whole tens are stepped through, as with kcal, it parts thousands
// and is left out, as the browser does.
const isNumber = (field) => field instanceof HTMLInputElement && field.type === "number";

document.addEventListener("focusin", ({ target }) => {
  if (isNumber(target)) target.inputMode = "decimal";
}, true);

document.addEventListener("beforeinput", (event) => {
  if (!isNumber(event.target) || !event.data?.includes(",")) return;
  event.preventDefault();
  const sign = Number(event.target.step) >= 10 ? "" : ".";
  const text = event.data.replaceAll(",", sign);
  if (text) document.execCommand("insertText", false, text);
}, true);

// Who gave something here before reads no promise while the page looks for it. The names are those
// of the keeper's stores.
const store = "two-plates" + new URL(document.currentScript.src).pathname.replace(/\/[^/]*$/, "");
try {
  const inTab = Object.keys(sessionStorage).some((key) => key.startsWith(`${store}/part/`));
  if (inTab || localStorage.getItem(store) !== null) document.documentElement.classList.add("tp-back");
} catch {
  // Without a store nobody was here.
}
