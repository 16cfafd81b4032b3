// What a person gave, in this tab (sessionStorage) or in this browser (IndexedDB).
// Python decides what is kept and where; this tells what is there and carries out what it is told.
// It never looks into a piece: what is damaged is told as it is, and refused by Python.

const BASE = new URL(import.meta.url).pathname.split("/_stcore/")[0];
const NAME = "two-plates" + BASE;
const PART = NAME + "/part/";
const NOTE = NAME + "/note/";
const AHEAD = NAME + "/ahead/";
// The name of a bucket has small letters, digits, hyphens and underscores.
const SECOND = "two-plates" + [...BASE].map((one) => (/[a-z0-9]/.test(one) ? one : "_")).join("");
const LARGEST_TOLD = 90_000_000;
const SECONDS_FOR_DATABASE = 5;
const TRIES_TO_OPEN = 3;
const MS_BETWEEN_TRIES = 150;
const MOST_WAITING_MS = 3000;

// One of each in a page, however often the element is drawn anew.
let tell = () => {};
let session = "";
let home = "";
let asked = 0;
let forgotten = "";
let refusing = false;
let line = Promise.resolve();
let news = {};
let telling = false;
let second = null;
const written = new Map();
const failed = new Set();
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(NAME) : null;

export default function keeper({ data, setTriggerValue }) {
  tell = setTriggerValue;
  if (!data) return;
  if (data.session !== session) {
    // The server began anew: it knows nothing of what this page was told or refused.
    [session, asked, refusing, news] = [data.session, 0, false, {}];
    written.clear();
    failed.clear();
  }
  home = data.home;
  if (data.ask > asked) {
    asked = data.ask;
    inTurn(answer);
  } else if (!data.ask) {
    writeAhead(data.writes);
    inTurn(() => carryOut(data));
  }
}

function inTurn(work) {
  line = line.then(work).catch((fault) => fail("", fault));
}

// ---- what is there

async function answer() {
  const number = asked;
  const told = { tab: {}, notes: {}, browser: null, trouble: {} };
  // Read while it is looked for what was lost: most often nothing was.
  const found = readBrowser();
  found.catch(() => {});
  let again = false;
  try {
    again = await restore();
  } catch (fault) {
    told.trouble.browser = nameOf(fault);
  }
  if (!told.trouble.browser) again = (await carryOutAhead()) || again;
  try {
    for (let place = 0; place < sessionStorage.length; place++) {
      const key = sessionStorage.key(place);
      if (key.startsWith(PART)) told.tab[key.slice(PART.length)] = sessionStorage.getItem(key);
      if (key.startsWith(NOTE)) told.notes[key.slice(NOTE.length)] = sessionStorage.getItem(key);
    }
  } catch (fault) {
    told.trouble.tab = nameOf(fault);
  }
  try {
    if (!told.trouble.browser) told.browser = await (again ? readBrowser() : found);
  } catch (fault) {
    told.trouble.browser = nameOf(fault);
  }
  told.marked = isMarked();
  // Told once: what is gone is gone.
  if (told.browser && !Object.keys(told.browser).length) mark(false);
  const size = JSON.stringify(told).length;
  if (size > LARGEST_TOLD) {
    told.tab = {};
    told.browser = null;
    told.trouble = { large: String(size) };
  }
  if (number === asked) tell("answer", told);
}

async function readBrowser(only, factory) {
  const database = await opened(factory);
  try {
    const transaction = database.transaction(["parts", "pieces"]);
    const [parts, pieces] = [transaction.objectStore("parts"), transaction.objectStore("pieces")];
    const found = {};
    const names = await result(parts.getAllKeys());
    for (const part of names) {
      if (only && !only.includes(part)) continue;
      const range = IDBKeyRange.bound([part], [part, []]);
      const [held, keys, values] = await Promise.all([
        result(parts.get(part)),
        result(pieces.getAllKeys(range)),
        result(pieces.getAll(range)),
      ]);
      const all = Object.fromEntries(keys.map((key, place) => [String(key[1]), values[place]]));
      found[String(part)] = { held, pieces: all };
    }
    return found;
  } finally {
    database.close();
  }
}

// ---- what is to be done

async function carryOut(data) {
  if (data.forget && data.forget !== forgotten) {
    forgotten = data.forget;
    await forget();
    channel?.postMessage({ forgotten: data.forget });
    await acknowledge({ forget: data.forget });
  }
  if (refusing && data.heard !== refusing) return;
  refusing = false;
  note(data.notes);
  if (!data.writes.length && !data.moved) return;
  const done = {};
  const others = {};
  let all = true;
  for (const write of data.writes) {
    const key = write.home + "/" + write.part;
    try {
      if (written.get(key) !== write.revision) {
        const other = write.home === "tab" ? writeTab(write) : await writeBrowser(write);
        doneAhead(write);
        if (other) {
          Object.assign(others, other);
          all = false;
          continue;
        }
        written.set(key, write.revision);
        failed.clear();
        if (write.home === "browser") {
          channel?.postMessage({ part: write.part, revision: write.revision });
        }
      }
      done[write.part] = write.revision;
    } catch (fault) {
      all = false;
      fail(write.home, fault);
    }
  }
  if (all && data.moved) {
    clearTab();
    channel?.postMessage({ kept: true });
  }
  await acknowledge(done);
  if (Object.keys(others).length) say({ parts: others });
}

// The database answers later than a page can be reloaded: until it has, what it is to hold stands
// where it is written at once, and is carried out when the page begins again.
function writeAhead(writes) {
  for (const write of writes) {
    if (write.home !== "browser") continue;
    try {
      sessionStorage.setItem(AHEAD + write.part, JSON.stringify(write));
    } catch {
      // No room: then the database alone holds it, a moment later.
      sessionStorage.removeItem(AHEAD + write.part);
    }
  }
}

function doneAhead({ part, revision }) {
  withStorage((storage) => {
    const text = storage.getItem(AHEAD + part);
    if (text && text.includes(revision)) storage.removeItem(AHEAD + part);
  });
}

// Whether there was anything.
async function carryOutAhead() {
  let keys = [];
  withStorage((storage) => (keys = keysOf(storage, AHEAD)));
  for (const key of keys) {
    try {
      const write = JSON.parse(sessionStorage.getItem(key));
      await writeBrowser(write);
      channel?.postMessage({ part: write.part, revision: write.revision });
      sessionStorage.removeItem(key);
    } catch (fault) {
      // What is no write is none of ours; what cannot be written yet is tried again.
      if (fault instanceof SyntaxError) sessionStorage.removeItem(key);
      else fail("browser", fault);
    }
  }
  return keys.length > 0;
}

function writeTab({ part, version, revision, changed, pieces, whole }) {
  const before = whole ? null : sessionStorage.getItem(PART + part);
  const held = before ? JSON.parse(before) : { pieces: {} };
  const all = changedPieces(held.pieces, pieces);
  sessionStorage.setItem(
    PART + part,
    JSON.stringify({ version, revision, changed, pieces: all }),
  );
}

function changedPieces(before, pieces) {
  const after = { ...before, ...pieces };
  return Object.fromEntries(Object.entries(after).filter(([, data]) => data !== null));
}

async function writeBrowser(write) {
  const other = await writeTo(indexedDB, write);
  if (!other) {
    await writeSecond(write);
    mark(true);
  }
  return other;
}

async function writeTo(factory, { part, version, revision, changed, pieces, whole, upon }) {
  const database = await opened(factory);
  try {
    const transaction = database.transaction(["parts", "pieces"], "readwrite", {
      durability: "strict",
    });
    const over = finished(transaction);
    const [parts, kept] = [transaction.objectStore("parts"), transaction.objectStore("pieces")];
    const before = await result(parts.get(part));
    const isUpon = before ? [...(upon ?? []), revision].includes(before.revision) : whole;
    if (!isUpon) {
      // Another tab wrote or deleted it in between: which is later is for Python to say.
      await over;
      return { [part]: null, ...(await readBrowser([part], factory)) };
    }
    if (whole) kept.delete(IDBKeyRange.bound([part], [part, []]));
    for (const [name, data] of Object.entries(pieces)) {
      if (data === null) kept.delete([part, name]);
      else kept.put(data, [part, name]);
    }
    parts.put({ version, revision, changed }, part);
    await over;
    return null;
  } finally {
    database.close();
  }
}

async function forget() {
  written.clear();
  clearTab();
  clearNotes();
  try {
    // The second first, or it would be taken for what was lost.
    if (await secondIsThere()) await navigator.storageBuckets.delete(SECOND);
    second = null;
    await clear(indexedDB);
    mark(false);
  } catch (fault) {
    fail("forget", fault);
  }
}

async function clear(factory) {
  const database = await opened(factory);
  try {
    const transaction = database.transaction(["parts", "pieces"], "readwrite", {
      durability: "strict",
    });
    const over = finished(transaction);
    transaction.objectStore("parts").clear();
    transaction.objectStore("pieces").clear();
    await over;
  } finally {
    database.close();
  }
}

// ---- once more

// Chromium goes on writing behind what it was killed in the middle of, finds the file damaged at
// the start after the next, and deletes the database, or what was written since, without a word.
// A bucket has files of its own. It is written second, so what is later there was lost here.

async function secondIsThere() {
  return Boolean(await navigator.storageBuckets?.keys().then((names) => names.includes(SECOND)));
}

function secondDatabase() {
  second ??= navigator.storageBuckets?.open(SECOND, { durability: "strict" });
  return second?.then((bucket) => bucket.indexedDB);
}

async function writeSecond(write) {
  try {
    const factory = await secondDatabase();
    if (factory && (await writeTo(factory, write))) await copyPart(write.part, indexedDB, factory);
  } catch {
    // What it is for is there all the same; it is written anew with the next change.
    second = null;
  }
}

async function copyPart(part, from, to) {
  const { held, pieces } = (await readBrowser([part], from))[part];
  const before = (await readBrowser([part], to))[part]?.held.revision;
  await writeTo(to, { part, ...held, pieces, whole: true, upon: [before] });
}

// Whether anything was lost here, and is here again.
async function restore() {
  if (!(await secondIsThere())) return false;
  const factory = await secondDatabase();
  const [here, there] = await Promise.all([heads(indexedDB), heads(factory)]);
  const lost = Object.keys(there).filter(
    (part) => !here[part] || there[part].changed > here[part].changed,
  );
  for (const part of lost) await copyPart(part, factory, indexedDB);
  return lost.length > 0;
}

async function heads(factory) {
  const database = await opened(factory);
  try {
    const parts = database.transaction("parts").objectStore("parts");
    const [names, all] = await Promise.all([result(parts.getAllKeys()), result(parts.getAll())]);
    return Object.fromEntries(names.map((name, place) => [name, all[place]]));
  } finally {
    database.close();
  }
}

function clearTab() {
  withStorage((storage) => keysOf(storage, PART).forEach((key) => storage.removeItem(key)));
  for (const key of [...written.keys()]) if (key.startsWith("tab/")) written.delete(key);
}

function clearNotes() {
  withStorage((storage) => {
    for (const start of [NOTE, AHEAD]) {
      keysOf(storage, start).forEach((key) => storage.removeItem(key));
    }
  });
}

function note(notes) {
  withStorage((storage) => {
    for (const [name, text] of Object.entries(notes)) {
      if (storage.getItem(NOTE + name) !== text) storage.setItem(NOTE + name, text);
    }
  });
}

function keysOf(storage, start) {
  return Array.from({ length: storage.length }, (_, place) => storage.key(place)).filter((key) =>
    key.startsWith(start),
  );
}

function withStorage(work) {
  try {
    work(sessionStorage);
  } catch (fault) {
    fail("tab", fault);
  }
}

// Said outside of the database, so that one that does not answer is told from one that is empty.
function mark(kept) {
  try {
    if (kept) localStorage.setItem(NAME, "kept");
    else localStorage.removeItem(NAME);
  } catch {
    return;
  }
}

function isMarked() {
  try {
    return localStorage.getItem(NAME) !== null;
  } catch {
    return false;
  }
}

// ---- the database

async function opened(factory) {
  for (let left = TRIES_TO_OPEN; ; left--) {
    try {
      return await openedAtOnce(factory);
    } catch (fault) {
      if (left === 1 || fault?.name === "TimeoutError") throw fault;
      await new Promise((resolve) => setTimeout(resolve, MS_BETWEEN_TRIES));
    }
  }
}

function openedAtOnce(factory = indexedDB) {
  return inTime(
    new Promise((resolve, reject) => {
      const request = factory.open(NAME, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("parts");
        request.result.createObjectStore("pieces");
      };
      request.onsuccess = () => {
        // A tab that holds it open would keep another from changing it.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new DOMException("blocked", "TimeoutError"));
    }),
  );
}

function inTime(work) {
  const late = new Promise((_, reject) =>
    setTimeout(
      () => reject(new DOMException("no answer", "TimeoutError")),
      SECONDS_FOR_DATABASE * 1000,
    ),
  );
  return Promise.race([work, late]);
}

function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction) {
  const over = new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException("", "AbortError"));
    transaction.onerror = () => reject(transaction.error);
  });
  // Awaited later: until then a failure is not an unhandled one.
  over.catch(() => {});
  return over;
}

// ---- what Python is told

// Without a run of the page: the server only notes that it need not send this again.
async function acknowledge(done) {
  if (!Object.keys(done).length) return;
  try {
    await fetch(BASE + "/kept", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ session, done }),
    });
  } catch {
    return; // It will be sent again, found done and acknowledged then.
  }
}

function fail(where, fault) {
  const what = nameOf(fault);
  // Told once until something succeeds: what is told runs the page, which tries again.
  if (failed.has(where + what)) return;
  failed.add(where + what);
  say({ trouble: { [where || "browser"]: what } });
}

function nameOf(fault) {
  return String(fault?.name ?? "Error").slice(0, 60);
}

function say(what) {
  news = { ...news, ...what, parts: { ...news.parts, ...what.parts } };
  if (!telling) {
    telling = true;
    setTimeout(whenQuiet, 40, performance.now());
  }
}

// A run that is under way would be broken off by this, and a click with it.
function whenQuiet(since) {
  const state = document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState;
  if (state === "running" && performance.now() - since < MOST_WAITING_MS) {
    setTimeout(whenQuiet, 60, since);
    return;
  }
  const told = news;
  [news, telling] = [{}, false];
  tell("told", told);
}

channel?.addEventListener("message", ({ data }) => {
  if (data.forgotten) {
    forgotten = refusing = data.forgotten;
    written.clear();
    clearTab();
    clearNotes();
    say({ forgotten: data.forgotten });
  } else if (data.part && home === "browser" && written.get("browser/" + data.part) !== data.revision) {
    inTurn(async () => say({ parts: await readBrowser([data.part]) }));
  } else if (data.kept && home === "tab") {
    inTurn(async () => say({ kept: await readBrowser() }));
  }
});
