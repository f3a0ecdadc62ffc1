// Draws what the service says and posts keys. It holds no rule, no text and no digit.
const byId = (id) => document.getElementById(id);
const token = document.querySelector('meta[name="csrf-token"]').content;
const BEAT_LOST_MILLIS = 13000; // three beats of the service
const COUNTDOWN_MILLIS = 10000;
const PICTURE_LOST_MILLIS = 4000;
const BURST_MILLIS = 40; // nobody types faster; a scanner that types does
const SHIFT_MILLIS = 180000; // against burnt-in pixels

let now = null; // the present state
let came = 0; // when it came, by performance.now()
let clockOffset = 0;
let heard = performance.now();
let pictureAt = 0;
let sending = Promise.resolve();

// One request after the other: two digits must never overtake each other.
function send(body) {
  sending = sending
    .then(() =>
      fetch("/keys", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRF-Token": token },
        body: JSON.stringify(body),
      }),
    )
    .then((answer) => answer.status === 403 && location.reload())
    .catch(() => {});
}

const press = (key) => now && send({ key, screen: now.screen });

function show(id, visible) {
  byId(id).hidden = !visible;
}

function put(id, text) {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

function label(id, text) {
  byId(id).setAttribute("aria-label", text);
}

function button(text, attributes) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function buttons(state) {
  const wanted = state.buttons.map((b) => button(b.label, { "data-key": b.key }));
  for (const l of state.languages ?? []) {
    wanted.push(
      button(l.name, {
        "data-language": l.tag,
        lang: l.tag,
        "aria-pressed": String(l.tag === state.language),
      }),
    );
  }
  const bar = byId("buttons");
  const same =
    bar.children.length === wanted.length &&
    wanted.every((b, i) => b.isEqualNode(bar.children[i]));
  if (!same) bar.replaceChildren(...wanted);
}

function dots(state) {
  const field = byId("dots");
  while (field.children.length > state.typed) field.lastChild.remove();
  while (field.children.length < state.typed) field.append(document.createElement("i"));
  label("dots", state.labels.dots.replace("{0}", state.typed));
}

function troubles(state) {
  byId("troubles").dataset.staff = state.labels.staff;
  byId("troubles").replaceChildren(
    ...state.troubles.map((text) => {
      const item = document.createElement("li");
      item.textContent = text;
      return item;
    }),
  );
  show("troubles", state.troubles.length > 0 && ["Idle", "OutOfOrder"].includes(state.state));
}

function picture(wanted) {
  const image = byId("preview");
  show("view", wanted);
  if (wanted && now.camera && !image.hasAttribute("src")) {
    pictureAt = performance.now();
    image.src = `/preview?${Math.round(pictureAt)}`;
  } else if (!wanted && image.hasAttribute("src")) {
    image.removeAttribute("src"); // nobody looks, so nothing is encoded
    image.hidden = true;
  }
}

// Focus follows the state, so that a screen reader and a keyboard are where the person is.
function focus(state) {
  const first = byId("buttons").querySelector("button[data-key]");
  const target = state.layout === "message" && first ? first : byId("title");
  target.focus({ preventScroll: true });
}

function draw(state) {
  const entered = !now || now.state !== state.state || now.screen !== state.screen;
  if (now && now.process !== state.process) location.reload(); // the service is a new one
  now = state;
  came = performance.now();
  clockOffset = state.now - Date.now();
  document.documentElement.lang = state.language;
  document.documentElement.dir = state.direction;
  Object.assign(document.body.dataset, {
    state: state.state,
    layout: state.layout,
    tone: state.tone,
  });
  show("simulated", state.simulated);
  put("simulated", state.labels.simulated);
  put("site", state.site);
  put("terminal", state.terminal);
  put("title", state.title);
  put("text", state.text);
  byId("icon").firstElementChild.setAttribute("href", `#i-${state.icon}`);
  const pad = state.layout === "pad";
  show("pad", pad);
  show("field", pad);
  label("pad", state.labels.pad);
  label("back", state.labels.back);
  put("clear", state.labels.clear);
  put("ok", state.labels.ok);
  byId("preview").alt = state.labels.preview;
  dots(state);
  buttons(state);
  troubles(state);
  picture(state.layout === "idle");
  put("lost", state.labels.reconnecting);
  tick();
  put("live", `${state.title}. ${state.text}`);
  if (entered) focus(state);
}

function minutes(millis) {
  const seconds = Math.ceil(millis / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function tick() {
  show("lost", performance.now() - heard > BEAT_LOST_MILLIS);
  if (!now) return;
  const passed = performance.now() - came;
  const time = new Date(Date.now() + clockOffset);
  put(
    "clock",
    time.toLocaleTimeString(now.region, {
      hour: "numeric",
      minute: "2-digit",
      timeZone: now.zone,
    }),
  );
  const left = (now.deadlineMillis ?? Infinity) - passed;
  show("countdown", left <= COUNTDOWN_MILLIS);
  if (left <= COUNTDOWN_MILLIS) {
    const seconds = Math.max(0, Math.ceil(left / 1000));
    byId("countdown").firstElementChild.textContent = now.labels.countdown.replace("{0}", seconds);
    byId("countdown").lastElementChild.value = Math.max(0, left / 1000);
  }
  show("locked", now.lockedMillis !== undefined);
  if (now.lockedMillis !== undefined) put("locked", minutes(Math.max(0, now.lockedMillis - passed)));
  const image = byId("preview");
  if (image.hasAttribute("src") && performance.now() - pictureAt > PICTURE_LOST_MILLIS) {
    image.hidden = true;
    image.removeAttribute("src");
    picture(now.layout === "idle");
  }
}

function act(target) {
  const pressed = target.closest("button");
  if (pressed?.dataset.language) send({ language: pressed.dataset.language });
  else if (pressed) press(pressed.dataset.key);
}

// A finger acts when it touches; the focus stays, or it would show the last digit.
document.addEventListener("pointerdown", (event) => {
  if (!event.target.closest("button")) return;
  event.preventDefault();
  act(event.target);
});
document.addEventListener("mousedown", (event) => event.preventDefault());
document.addEventListener("contextmenu", (event) => event.preventDefault());
// Keyboards and assistive technology click without a pointer.
document.addEventListener("click", (event) => event.detail === 0 && act(event.target));

const KEYS = { Enter: "ok", Backspace: "back", Delete: "clear", Escape: "cancel" };
let typed = 0;
let waiting = 0;
document.addEventListener("keydown", (event) => {
  document.body.dataset.keyboard = ""; // from now on focus is shown
  const key = /^[0-9]$/.test(event.key) ? event.key : KEYS[event.key];
  if (!key || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Enter" && event.target.closest("button")) return;
  event.preventDefault();
  const burst = event.timeStamp - typed < BURST_MILLIS;
  typed = event.timeStamp;
  clearTimeout(waiting);
  if (!burst) waiting = setTimeout(press, BURST_MILLIS, key);
});

byId("preview").addEventListener("load", () => {
  pictureAt = performance.now();
  byId("preview").hidden = false;
});

function listen() {
  const events = new EventSource("/events");
  const hear = () => (heard = performance.now());
  events.addEventListener("state", (event) => {
    hear();
    draw(JSON.parse(event.data));
  });
  events.addEventListener("beat", hear);
  return events;
}

let events = listen();
setInterval(() => {
  tick();
  if (performance.now() - heard > 2 * BEAT_LOST_MILLIS) {
    events.close();
    events = listen();
    heard = performance.now() - BEAT_LOST_MILLIS;
  }
}, 250);
setInterval(() => {
  const shift = () => `${Math.round(Math.random() * 4 - 2)}px`;
  document.querySelector("main").style.setProperty("translate", `${shift()} ${shift()}`);
}, SHIFT_MILLIS);
