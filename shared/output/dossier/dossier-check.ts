/**
 * What the page of a dossier runs by itself when it is opened, without a network: every record's code (SHA-256 over its canonical JSON) and its place in the chain of its device, and the bytes of
 * every picture and file against the hash that names them. Plain JavaScript of every present browser; the page allows no other script (its content security policy names this one's hash).
 */
export const checkScript = `
const check = async () => {
  const status = document.getElementById('check');
  const tell = (words, good) => {
    status.textContent = words;
    status.className = good ? 'good' : 'bad';
  };
  if (!globalThis.crypto || !crypto.subtle) {
    tell('这个浏览器不能核对校验码，请用 Edge、Chrome 或 360 浏览器打开本文件。', false);
    return;
  }
  const hexOf = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const hashOf = async (bytes) => hexOf(await crypto.subtle.digest('SHA-256', bytes));
  const canonical = (value) => {
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
    return '{' + Object.keys(value).sort().map((key) => JSON.stringify(key) + ':' + canonical(value[key])).join(',') + '}';
  };
  const entries = JSON.parse(document.getElementById('records').textContent);
  const wrong = [];
  const byPlace = new Map();
  for (const [index, entry] of entries.entries()) {
    const { hash, ...rest } = entry;
    const good = (await hashOf(new TextEncoder().encode(canonical(rest)))) === hash;
    const before = byPlace.get(entry.device + ' ' + (entry.seq - 1));
    const follows = before === undefined || before === entry.prev;
    byPlace.set(entry.device + ' ' + entry.seq, hash);
    const shown = document.getElementById('record-' + index);
    const code = shown === null ? '' : shown.textContent;
    if (!good || !follows || code !== hash.slice(0, 16)) wrong.push('第' + (index + 1) + '条记录');
  }
  let files = 0;
  for (const held of document.querySelectorAll('[data-sha256]')) {
    const source = held.getAttribute('src') || held.getAttribute('href') || '';
    const text = atob(source.slice(source.indexOf(',') + 1));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    files += 1;
    if ((await hashOf(bytes)) !== held.getAttribute('data-sha256')) wrong.push('“' + held.getAttribute('data-name') + '”');
  }
  if (wrong.length === 0) tell('已核对：' + entries.length + ' 条记录和 ' + files + ' 个照片、文件都与各自的校验码一致，没有被改过。', true);
  else tell('与校验码不一致，可能被改过：' + wrong.join('、') + '。请向编制单位索取原件。', false);
};
check().catch(() => {
  const status = document.getElementById('check');
  status.textContent = '不能核对：本文件的内容已损坏。请向编制单位索取原件。';
  status.className = 'bad';
});
`;

/** How a dossier looks, on the screen and on A4. */
export const dossierStyle = `
body { margin: 0 auto; max-width: 210mm; padding: 12mm 14mm; color: #111; background: #fff; font: 12pt/1.6 SimSun, 'Noto Serif CJK SC', serif; }
h1 { margin: 0 0 6pt; text-align: center; font: 700 20pt/1.4 SimHei, 'Noto Sans CJK SC', sans-serif; }
h2 { margin: 20pt 0 6pt; padding-bottom: 3pt; border-bottom: 1.5pt solid #111; font: 700 15pt/1.4 SimHei, 'Noto Sans CJK SC', sans-serif; }
h3 { margin: 12pt 0 4pt; font: 700 13pt/1.5 SimHei, 'Noto Sans CJK SC', sans-serif; }
h3.title { text-align: center; font-size: 15pt; }
p { margin: 3pt 0; overflow-wrap: anywhere; white-space: pre-line; }
.center { text-align: center; } .right { text-align: right; } .indent { text-indent: 2em; } .small { font-size: 9.5pt; } .bold { font-weight: 700; }
nav { margin: 8pt 0; padding: 6pt 10pt; border: 1px solid #bbb; } nav a { margin-right: 14pt; color: #0b57c4; white-space: nowrap; }
#check { margin: 8pt 0; padding: 6pt 10pt; border: 1px solid #888; } #check.good { border-color: #1a7f37; color: #14602a; } #check.bad { border-color: #b3261e; color: #9b1c15; font-weight: 700; }
table { width: 100%; margin: 4pt 0 8pt; border-collapse: collapse; table-layout: fixed; font-size: 10.5pt; line-height: 1.45; }
th, td { padding: 2.5pt 4pt; border: 1px solid #444; overflow-wrap: anywhere; vertical-align: top; text-align: left; white-space: pre-line; } th { background: #f1f1f1; } td.right { text-align: right; } td.center { text-align: center; }
thead { display: table-header-group; } tr { break-inside: avoid; }
.pictures { display: flex; flex-wrap: wrap; gap: 8pt; } figure { margin: 0; width: calc(50% - 4pt); break-inside: avoid; } figure img { max-width: 100%; max-height: 90mm; } figcaption { font-size: 10pt; }
img.sign { max-height: 18mm; } ul { margin: 4pt 0; padding-left: 18pt; } code { font: 10pt/1.4 Consolas, 'Noto Sans Mono', monospace; }
@media print { @page { size: A4; margin: 14mm; } body { max-width: none; padding: 0; } nav { display: none; } h2 { break-after: avoid; } a { color: inherit; text-decoration: none; } }
`;
