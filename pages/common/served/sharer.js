// What is taken along: a link that is copied, shared or shown as a code, addresses to subscribe to,
// and paper. Python says what there is; what it makes only when asked is asked for by `asked`.

const SAID_MS = 2500;

// Beside the page's own sheets, which are sent with every run.
const sheet = new URL("paper.css", import.meta.url).href;
document.head.append(made("link", { rel: "stylesheet", href: sheet }));

const views = new WeakMap();

export default function sharer({ data, parentElement, setStateValue }) {
  if (!data) return;
  let view = views.get(parentElement);
  if (!view) views.set(parentElement, (view = new View(parentElement)));
  view.tell = (what) => setStateValue("asked", what);
  view.show(data);
}

class View {
  constructor(place) {
    this.data = { link: "", says: [], feeds: {}, sheets: [], texts: {} };
    this.open = this.asked = "";
    this.printed = false;
    this.heading = made("h2");
    this.buttons = made("div", { className: "buttons", role: "group", ariaLabel: "Take away" });
    this.status = made("p", { className: "says", role: "status" });
    this.panel = made("div", { className: "panel", id: "panel", hidden: true });
    this.all = new Map();
    place.append(this.heading, this.buttons, this.status, this.panel);
  }

  show(data) {
    const moved = data.link !== this.data.link;
    this.data = data;
    this.heading.textContent = data.heading;
    this.heading.hidden = !data.heading;
    const wanted = this.wanted();
    for (const [name, button] of this.all) {
      if (!wanted.has(name)) {
        button.remove();
        this.all.delete(name);
      }
    }
    for (const [name, [icon, act]] of wanted) {
      // One that is there stays there, and keeps the focus.
      if (!this.all.has(name)) this.all.set(name, buttonOf(name, icon));
      const button = this.all.get(name);
      button.onclick = () => act(button);
      if (!button.isConnected) this.buttons.append(button);
    }
    if (moved) this.say("");
    this.showPanel();
    if (data.paper && !this.printed) this.printSheet(data.paper);
    if (!data.paper) this.printed = false;
  }

  wanted() {
    const { link, feeds, prints, sheets, texts } = this.data;
    const found = new Map();
    if (link) {
      found.set("Copy link", ["link", (button) => this.copy(link, button, this.data.says)]);
      if (navigator.share) found.set("Share", ["share", () => this.share()]);
      found.set("QR code", ["qr_code_2", () => this.toggle("QR code")]);
    }
    if (Object.keys(feeds).length) found.set("Subscribe", ["rss_feed", () => this.toggle("Subscribe")]);
    for (const [name, text] of Object.entries(texts)) {
      found.set(name, ["content_copy", (button) => this.copy(text, button)]);
    }
    if (prints) found.set(prints, ["print", () => window.print()]);
    for (const name of sheets) found.set(name, ["print", () => this.ask(name)]);
    return found;
  }

  ask(what) {
    if (what !== this.asked) this.tell((this.asked = what));
  }

  say(...lines) {
    this.status.textContent = lines.join(" ");
  }

  async copy(text, button, says = []) {
    if (await copied(text, button)) {
      const words = button.querySelector(".words");
      const before = (button.dataset.words ??= words.textContent);
      words.textContent = "Copied";
      clearTimeout(button.timer);
      button.timer = setTimeout(() => (words.textContent = before), SAID_MS);
      this.say("Copied.", ...says);
    } else {
      this.say("This browser does not let a page copy. Select the address and copy it:", text);
    }
  }

  async share() {
    try {
      await navigator.share({ title: document.title, url: this.data.link });
    } catch (fault) {
      // Closed without choosing: nothing is to be said.
      if (fault.name !== "AbortError") this.say("The address to share:", this.data.link);
    }
  }

  toggle(name) {
    this.open = this.open === name ? "" : name;
    this.say("");
    this.ask(this.open === "QR code" ? "code" : "");
    this.showPanel();
  }

  showPanel() {
    if (!this.all.has(this.open)) this.open = "";
    for (const name of ["QR code", "Subscribe"]) {
      const button = this.all.get(name);
      button?.setAttribute("aria-expanded", String(this.open === name));
      button?.setAttribute("aria-controls", "panel");
    }
    this.panel.hidden = !this.open;
    if (this.open === "QR code") this.showCode();
    else if (this.open === "Subscribe") this.showFeeds();
    else this.panel.replaceChildren();
  }

  showCode() {
    const { code, says } = this.data;
    const lines = ["Point a phone's camera at it.", ...says].join(" ");
    this.panel.replaceChildren(
      ...(code ? [made("img", { src: code, alt: "QR code of the link" })] : []),
      made("p", { className: "says", textContent: lines }),
    );
  }

  showFeeds() {
    const feeds = Object.entries(this.data.feeds);
    let list = this.panel.querySelector("ul");
    const names = feeds.map(([name]) => name).join("\n");
    if (list?.dataset.names !== names) {
      list = made("ul", { role: "list" });
      list.dataset.names = names;
      const line = "A calendar or a spreadsheet that reads an address stays up to date with it.";
      this.panel.replaceChildren(made("p", { className: "says", textContent: line }), list);
      for (const [name] of feeds) list.append(rowOf(name));
    }
    feeds.forEach(([, address], place) => {
      const [field, button] = list.children[place].querySelectorAll("input, button");
      field.value = address;
      button.onclick = () => this.copy(address, button);
    });
  }

  printSheet(html) {
    this.printed = true;
    const paper = made("template", { innerHTML: html }).content.firstElementChild;
    document.body.append(paper);
    const over = () => {
      paper.remove();
      this.ask("");
    };
    window.addEventListener("afterprint", over, { once: true });
    window.print();
  }
}

function made(tag, what = {}) {
  return Object.assign(document.createElement(tag), what);
}

function buttonOf(name, icon) {
  const button = made("button", { type: "button" });
  const mark = made("span", { className: "icon", textContent: icon });
  mark.setAttribute("aria-hidden", "true");
  button.append(mark, made("span", { className: "words", textContent: name }));
  return button;
}

function rowOf(name) {
  const row = made("li");
  const label = made("label");
  label.append(
    made("span", { textContent: name }),
    made("input", { type: "text", readOnly: true, onfocus: (event) => event.target.select() }),
  );
  const button = buttonOf("Copy", "content_copy");
  button.append(made("span", { className: "unseen", textContent: " the address: " + name }));
  row.append(label, button);
  return row;
}

// On plain http there is no clipboard but what a selection is copied to.
async function copied(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = made("textarea", { value: text, readOnly: true });
    field.style.cssText = "position: fixed; top: 0; opacity: 0; font-size: 16px";
    document.body.append(field);
    field.select();
    let done = false;
    try {
      done = document.execCommand("copy");
    } finally {
      field.remove();
      button.focus();
    }
    return done;
  }
}
