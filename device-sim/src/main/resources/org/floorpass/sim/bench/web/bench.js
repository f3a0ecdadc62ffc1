// The bench page: asks the bench how things are twice a second and does what the buttons say.
const byId = (id) => document.getElementById(id);
let shownLabels = -1;
let cameraPlugged = null;
let quiet = 0;

function say(sentence) {
  byId('say').textContent = sentence;
  byId('say').classList.add('now');
  clearTimeout(quiet);
  quiet = setTimeout(() => byId('say').classList.remove('now'), 4000);
}

async function call(method, path, body, type) {
  const headers = type ? { 'Content-Type': type } : {};
  const answer = await fetch(path, { method, body, headers });
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({}));
  throw new Error(problem.error ? problem.error.message : `The bench answered ${answer.status}.`);
}

async function act(work) {
  try {
    await work();
    await refresh();
  } catch (problem) {
    say(problem.message);
  }
}

const json = (value) => JSON.stringify(value);

function hold(label) {
  const stress = byId('stress').value;
  const scene = stress ? { label, stress: JSON.parse(stress) } : { label };
  return call('PUT', '/cameras/camera-1/scene', json(scene), 'application/json');
}

async function scanLabel(label) {
  const found = await (await call('GET', `/printers/printer-1/labels/${label}`)).json();
  if (!found.readable) throw new Error(found.reason);
  await call('POST', '/scanners/scanner-1', found.text, 'text/plain');
}

function showCamera(camera) {
  if (camera.plugged === cameraPlugged) return;
  cameraPlugged = camera.plugged;
  byId('view-off').hidden = camera.plugged;
  byId('view').src = camera.plugged ? `/cameras/camera-1/stream?${Date.now()}` : 'data:,';
}

function labelItem(label) {
  const item = document.createElement('li');
  const image = document.createElement('img');
  image.src = label.png;
  image.alt = `Printed label ${label.number}`;
  const line = document.createElement('p');
  const facts = document.createElement('span');
  facts.textContent = `No. ${label.number} · ${label.widthDots} × ${label.heightDots} dots`;
  line.append(facts);
  const holdIt = document.createElement('button');
  holdIt.textContent = 'Hold to camera';
  holdIt.addEventListener('click', () => act(() => hold(label.number)));
  const scanIt = document.createElement('button');
  scanIt.textContent = 'Scan';
  scanIt.addEventListener('click', () => act(() => scanLabel(label.number)));
  line.append(holdIt, scanIt);
  item.append(image, line);
  return item;
}

async function showPrinter(printer) {
  byId('left').textContent = printer.labelsLeft;
  byId('left').classList.toggle('none', printer.labelsLeft === 0);
  byId('head').textContent = printer.headOpen ? 'head open' : 'head closed';
  byId('head').classList.toggle('up', printer.headOpen);
  byId('open-head').textContent = printer.headOpen ? 'Close the head' : 'Open the head';
  const complaint = printer.complaints.at(-1);
  byId('complaint').hidden = !complaint;
  byId('complaint').textContent = complaint ? `The printer ignored something: ${complaint}` : '';
  if (printer.printed === shownLabels) return;
  shownLabels = printer.printed;
  const labels = await (await call('GET', '/printers/printer-1/labels')).json();
  byId('labels').replaceChildren(...labels.slice(-12).reverse().map(labelItem));
  byId('no-labels').hidden = labels.length > 0;
}

async function refresh() {
  const { devices } = await (await call('GET', '/devices')).json();
  for (const device of devices) {
    byId(device.id).classList.toggle('off', !device.plugged);
    document.querySelector(`[data-plug="${device.id}"]`).checked = device.plugged;
    if (device.kind === 'camera') showCamera(device);
    if (device.kind === 'scanner') byId('line').textContent = device.address;
    if (device.kind === 'printer') await showPrinter(device);
  }
}

for (const box of document.querySelectorAll('[data-plug]')) {
  box.addEventListener('change', () =>
    act(() => call('PUT', `/devices/${box.dataset.plug}/plugged`, String(box.checked))));
}
const roll = (labels) => call('PUT', '/printers/printer-1/roll', json({ labels }), 'application/json');
byId('hold-last').addEventListener('click', () => act(() => hold('last')));
byId('take-away').addEventListener('click', () => act(() => call('DELETE', '/cameras/camera-1/scene')));
byId('upload').addEventListener('change', (event) =>
  act(async () => {
    const [file] = event.target.files;
    if (file) await call('PUT', '/cameras/camera-1/scene', file, 'image/png');
    event.target.value = '';
  }));
byId('empty-roll').addEventListener('click', () => act(() => roll(0)));
byId('new-roll').addEventListener('click', () => act(() => roll(100)));
byId('open-head').addEventListener('click', () =>
  act(() => call('PUT', '/printers/printer-1/head', String(byId('head').textContent === 'head closed'))));
byId('scan').addEventListener('submit', (event) => {
  event.preventDefault();
  act(() => call('POST', '/scanners/scanner-1', byId('text').value, 'text/plain'));
});
byId('scan-last').addEventListener('click', () => act(() => scanLabel('last')));

async function watch() {
  try {
    await refresh();
  } catch {
    say('The bench does not answer. Is it still running?');
  }
  setTimeout(watch, 500);
}
watch();
