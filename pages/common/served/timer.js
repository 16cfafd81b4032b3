// The rest between two sets. Python says that one begins, by a token that is new each time; from
// then on it is the browser's: it goes on while other pages are looked at, through a reload and
// without a connection, shows in the title of the page, and signals when it is over.

const STORE = "two-plates-rest", MUTED = "two-plates-rest-muted";
const TICK_MS = 250, MORE_S = 30, KEPT_MS = 60_000, SOON_MS = 300, LATE_MS = 1500;
const TITLE = /^\d+:\d\d · /;
const BEEPS = [0, 0.25, 0.5];

const views = new Set();
let rest = stored();
let clock = 0;
let sound = null;
let shown = null;
let tapped = { set: "", at: -Infinity };

// A thumb taps twice. Until the page shows the next set, a second tap is for the one before it, and
// so it is when that is shown too soon to be read.
document.addEventListener(
  "click",
  (event) => {
    const button = event.target.closest?.(".st-key-today_done button");
    if (!button) return;
    const set = `${shown} ${button.textContent}`;
    const since = event.timeStamp - tapped.at;
    if (since < (set === tapped.set ? LATE_MS : SOON_MS)) event.stopImmediatePropagation();
    else tapped = { set, at: event.timeStamp };
  },
  true,
);

export default function timer({ data, parentElement }) {
  if (!data) return;
  let view = [...views].find((one) => one.place === parentElement);
  if (!view) views.add((view = new View(parentElement)));
  if (data.over) rest = null;
  else if (data.token && data.token !== rest?.token) begin(data.token, data.seconds);
  run();
  // What is asked next stands at the top, wherever the touch before it was.
  if (shown !== null && data.top !== shown) place(parentElement)?.scrollTo({ top: 0 });
  shown = data.top;
  return () => views.delete(view);
}

function begin(token, seconds) {
  rest = { token, until: Date.now() + seconds * 1000, whole: seconds, told: false };
  // Made while a touch is still fresh, or it would not be let to sound later.
  sound ??= window.AudioContext ? new AudioContext() : null;
  sound?.resume?.();
  hold();
}

function run() {
  if (rest && !clock) clock = setInterval(show, TICK_MS);
  show();
}

function show() {
  const left = rest ? Math.ceil((rest.until - Date.now()) / 1000) : 0;
  if (rest && left <= 0 && !rest.told) signal();
  for (const view of views) view.show(left);
  const bare = document.title.replace(TITLE, "");
  const title = left > 0 ? `${minutes(left)} · ${bare}` : bare;
  if (document.title !== title) document.title = title;
  if (left <= 0 && clock) clock = clearInterval(clock) || 0;
}

function signal() {
  rest.told = true;
  hold();
  // What ended long ago, while the page was away, is no news.
  if (localStorage.getItem(MUTED) || Date.now() - rest.until > KEPT_MS) return;
  navigator.vibrate?.([200, 100, 200]);
  if (sound?.state !== "running") return;
  for (const at of BEEPS) {
    const tone = sound.createOscillator(), volume = sound.createGain();
    tone.frequency.value = 880;
    volume.gain.value = 0.15;
    tone.connect(volume).connect(sound.destination);
    tone.start(sound.currentTime + at);
    tone.stop(sound.currentTime + at + 0.12);
  }
}

function change(seconds) {
  rest.until = Math.max(rest.until, Date.now()) + seconds * 1000;
  rest.told = false;
  hold();
  run();
}

function skip() {
  rest.until = 0;
  rest.told = true;
  hold();
  show();
}

function hold() {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(rest));
  } catch {
    // Without a store it goes on as long as the page does.
  }
}

function stored() {
  try {
    const found = JSON.parse(sessionStorage.getItem(STORE));
    return Number.isFinite(found?.until) ? found : null;
  } catch {
    return null;
  }
}

const place = (element) =>
  (element.getRootNode().host ?? element).closest("[data-testid='stMain']");

const minutes = (left) => `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;

class View {
  constructor(place) {
    this.place = place;
    this.box = made("div", { className: "rest", hidden: true });
    this.said = made("span", { className: "left", role: "timer", ariaLabel: "Rest" });
    this.ended = made("span", { className: "unseen", role: "status" });
    const more = made("button", { type: "button", textContent: `+${MORE_S} s`, onclick: () => change(MORE_S) });
    const end = made("button", { type: "button", textContent: "Skip the rest", onclick: skip });
    this.mute = made("button", { type: "button", className: "icon", onclick: () => this.turn() });
    this.box.append(this.said, more, end, this.mute);
    place.append(this.box, this.ended);
    this.label();
  }

  turn() {
    if (localStorage.getItem(MUTED)) localStorage.removeItem(MUTED);
    else localStorage.setItem(MUTED, "1");
    this.label();
  }

  label() {
    const muted = Boolean(localStorage.getItem(MUTED));
    this.mute.textContent = muted ? "notifications_off" : "notifications";
    this.mute.ariaLabel = "Signal when the rest is over";
    this.mute.ariaPressed = String(!muted);
  }

  show(left) {
    this.box.hidden = left <= 0;
    if (left > 0) this.said.textContent = `Rest ${minutes(left)}`;
    const over = left <= 0 && rest?.told && rest.until ? "The rest is over." : "";
    if (this.ended.textContent !== over) this.ended.textContent = over;
  }
}

function made(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties);
}
