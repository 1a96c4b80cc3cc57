'use strict';

/* Sends files of figures while showing how far they are, and asks before anything is stored; sends what is entered by hand. */

const main = document.querySelector('main');
const api = main.dataset.api;
const outcome = document.getElementById('outcome');
const sending = document.querySelector('.sending');
const bar = document.getElementById('progress');
const barText = document.getElementById('progress-text');

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) {
    made.textContent = text;
  }
  if (className) {
    made.className = className;
  }
  return made;
}

function call(method, path, body, onProgress, type) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, api + path);
    if (main.dataset.token) {
      request.setRequestHeader(main.dataset.tokenHeader, main.dataset.token);
    }
    if (body) {
      request.setRequestHeader('Content-Type', type || 'text/csv');
    }
    if (onProgress) {
      request.upload.addEventListener('progress', onProgress);
    }
    request.addEventListener('loadend', () => {
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch (e) {
        answer = {};
      }
      resolve({ ok: request.status >= 200 && request.status < 300, status: request.status, answer });
    });
    request.send(body || null);
  });
}

const count = (number) => Number(number).toLocaleString('en-US').replaceAll(',', '\u202f');

function refused(place, response) {
  const answer = response.answer;
  place.replaceChildren();
  if (answer.errors && answer.errors.length) {
    place.append(element('p', (answer.detail || '').split(' Line ')[0] + ' The first reasons:', 'error'));
    const list = element('ul');
    answer.errors.forEach((error) =>
      list.append(element('li', 'Line ' + error.line + ', ' + error.field + ': ' + error.reason)));
    place.append(list);
  } else {
    place.append(element('p', answer.detail
      || (response.status === 0 ? 'The connection broke. Nothing was stored; try again.'
        : 'This did not work. Reload the page and try again.'), 'error'));
  }
}

/* Not every form is for everybody. */
function onSubmit(forms, send) {
  document.querySelectorAll(forms).forEach((form) => form.addEventListener('submit', send));
}

function table(heads, rows) {
  const made = element('table');
  const head = element('tr');
  heads.forEach((text) => {
    const cell = element('th', text);
    cell.scope = 'col';
    head.append(cell);
  });
  made.append(element('thead'));
  made.tHead.append(head);
  const body = element('tbody');
  rows.forEach((cells) => {
    const row = element('tr');
    cells.forEach((cell) => {
      const made = element('td');
      made.append(cell);
      row.append(made);
    });
    body.append(row);
  });
  made.append(body);
  const scrolls = element('div', undefined, 'scrolls');
  scrolls.tabIndex = 0;
  scrolls.append(made);
  return scrolls;
}

function chip(colour) {
  return colour ? element('span', colour, 'colour ' + colour) : 'none yet';
}

function alertWords(change) {
  if (change.alertBefore === change.alertAfter) {
    return change.alertAfter === 'green' ? '' : 'stays open';
  }
  if (change.alertBefore === 'green') {
    return 'opens: ' + change.alertAfter;
  }
  return change.alertAfter === 'green' ? 'closes' : 'becomes ' + change.alertAfter;
}

function show(preview) {
  outcome.replaceChildren();
  outcome.append(element('h3', 'What ' + (preview.fileName || 'the file') + ' would change'));
  const facts = element('dl', undefined, 'facts');
  [['Rows', preview.rows], ['New', preview.result.accepted], ['Known already', preview.result.duplicates],
    ['Corrections', preview.result.corrected]].forEach(([name, value]) =>
    facts.append(element('dt', name), element('dd', count(value))));
  outcome.append(facts);
  if (preview.newestInFuture) {
    outcome.append(element('p', 'Look again: there are figures of a time that is still to come, up to '
      + preview.newestInFuture + '.', 'error'));
  }
  if (preview.firstTime.length) {
    outcome.append(element('p', 'Measured for the first time (a slip in a name shows here): '
      + preview.firstTime.join('; ')));
  }
  outcome.append(element('h4', 'Colours'));
  outcome.append(preview.colours.length
    ? table(['KPI', 'Now', 'Then', 'Alert'], preview.colours.map((change) =>
      [change.kpi, chip(change.before), chip(change.after), alertWords(change)]))
    : element('p', 'No colour would change.'));
  if (preview.corrections.length) {
    outcome.append(element('h4', 'Figures that would be replaced'
      + (preview.result.corrected > preview.corrections.length ? ' (the first of them)' : '')));
    outcome.append(table(['KPI', 'Source', 'Time', 'Now', 'Then'], preview.corrections.map((one) =>
      [one.kpi, one.source, one.at, String(one.before), String(one.after)])));
  }
  const buttons = element('p', undefined, 'buttons');
  const confirm = element('button', 'Store these measurements');
  const drop = element('button', 'Do not store them', 'link');
  confirm.type = 'button';
  drop.type = 'button';
  buttons.append(confirm, ' ', drop);
  outcome.append(buttons);
  confirm.addEventListener('click', async () => {
    confirm.disabled = true;
    drop.disabled = true;
    const response = await call('POST', '/uploads/' + preview.id + '/confirmation');
    if (!response.ok) {
      refused(outcome, response);
      return;
    }
    const result = response.answer;
    outcome.replaceChildren(element('p', 'Stored: ' + count(result.accepted) + ' new, ' + count(result.duplicates)
      + ' known already, ' + count(result.corrected) + ' corrected.', 'stored'));
    const again = element('a', 'Show the sheet with them');
    again.href = location.pathname;
    outcome.append(again);
  });
  drop.addEventListener('click', async () => {
    await call('DELETE', '/uploads/' + preview.id);
    outcome.replaceChildren(element('p', 'Nothing was stored.'));
  });
  confirm.focus();
}

onSubmit('#measurements', async (event) => {
  event.preventDefault();
  const file = document.getElementById('measurements-file').files[0];
  const button = event.target.querySelector('button');
  button.disabled = true;
  outcome.replaceChildren();
  sending.hidden = false;
  bar.value = 0;
  barText.textContent = 'Sending ' + file.name;
  const response = await call('POST', '/uploads?fileName=' + encodeURIComponent(file.name), file, (progress) => {
    bar.value = progress.lengthComputable ? Math.round(progress.loaded * 100 / progress.total) : 0;
    barText.textContent = bar.value < 100 ? 'Sending ' + file.name + ': ' + bar.value + ' %' : 'Sent; looking at it';
    if (bar.value === 100) {
      bar.removeAttribute('value');
    }
  });
  sending.hidden = true;
  button.disabled = false;
  if (response.ok) {
    show(response.answer);
  } else {
    refused(outcome, response);
  }
});

onSubmit('#targets-form', async (event) => {
  event.preventDefault();
  const place = document.getElementById('targets-outcome');
  const response = await call('PUT', '/kpis', document.getElementById('targets-file').files[0]);
  if (!response.ok) {
    refused(place, response);
    return;
  }
  place.replaceChildren(element('p', 'Set: ' + response.answer.length + ' KPIs.', 'stored'));
  const again = element('a', 'Show the sheet with them');
  again.href = location.pathname;
  place.append(again);
});

/* Sends one entry as JSON; says in the form what became of it. */
async function sendEntry(form, path, body, done) {
  const place = form.querySelector('.answer');
  const button = form.querySelector('button');
  button.disabled = true;
  place.replaceChildren();
  const response = await call('POST', path, JSON.stringify(body), undefined, 'application/json');
  button.disabled = false;
  if (response.ok) {
    place.append(element('p', done(response), 'stored'));
    const again = element('a', 'Show the page with it');
    again.href = location.pathname;
    place.append(again);
  } else if (response.answer.errors && response.answer.errors.length) {
    response.answer.errors.forEach((error) => place.append(element('p', error.reason + '.', 'error')));
  } else {
    refused(place, response);
  }
}

function measured(result) {
  if (result.accepted + result.duplicates + result.corrected === 0) {
    return 'Kept. No KPI is worked out from it: the campaign has no target for one.';
  }
  return result.corrected > 0 ? 'Kept; rates that were known are corrected.' : 'Kept, and the rates are worked out.';
}

onSubmit('form.counts', (event) => {
  event.preventDefault();
  sendEntry(event.target, event.target.dataset.path, [Object.fromEntries(new FormData(event.target))],
    (response) => measured(response.answer));
});

onSubmit('#content-form', (event) => {
  event.preventDefault();
  const entry = Object.fromEntries(new FormData(event.target));
  entry.channels = entry.channels.split(/[,;，、；]/);
  sendEntry(event.target, '/core-contents', entry, (response) => (response.status === 201 ? 'Kept' : 'Corrected')
    + ', for the week of ' + response.answer.from + ' to ' + response.answer.to + '.');
});
