// Owns the strings that would run if any text were taken for markup: each calls `__ran(number)`, in every way that a page could be made to.

const TEMPLATES = [
  '<script>N</script>', '</script><script>N</script>', '<ScRiPt>N</sCrIpT>', '<script src="data:text/javascript,N"></script>', '<script type="module">N</script>',
  '<img src=x onerror=N>', '<img src=x onerror="N">', "<img src='x' onerror='N'>", '<img/src=x/onerror=N>', '<image src=x onerror=N>', '<img src=x:x onerror=N//',
  '<svg onload=N>', '<svg/onload=N>', '<svg><script>N</script></svg>', '<svg><animate onbegin=N attributeName=x dur=1s>', '<svg><a xlink:href="javascript:N"><text y=20>x</text></a></svg>',
  '<svg><foreignObject><img src=x onerror=N></foreignObject></svg>', '<math><mtext></p><img src=x onerror=N></mtext></math>', '<math href="javascript:N">x</math>',
  '<iframe src="javascript:N"></iframe>', '<iframe srcdoc="<script>parent.N</script>"></iframe>', '<object data="javascript:N"></object>', '<embed src="javascript:N">',
  '<a href="javascript:N" autofocus onfocus=N>x</a>', '<a href="java\tscript:N">x</a>', 'javascript:N', 'JaVaScRiPt:N', ' javascript:N', 'data:text/html,<script>N</script>',
  '<details open ontoggle=N>', '<input autofocus onfocus=N>', '<select autofocus onfocus=N>', '<textarea autofocus onfocus=N>', '<body onload=N>', '<video src=x onerror=N>',
  '<audio src=x onerror=N>', '<video><source onerror=N></video>', '<marquee onstart=N>', '<button form=x formaction="javascript:N">x</button>', '<form action="javascript:N"><button>x</button></form>',
  '<link rel=stylesheet href="data:text/css,*{x:y}" onload=N>', '<style>@import "data:text/css,x"</style><style onload=N></style>', '<meta http-equiv=refresh content="0;url=javascript:N">',
  '<base href="javascript:N//">', '<template><script>N</script></template>', '<noscript><p title="</noscript><img src=x onerror=N>">', '<xmp><p title="</xmp><img src=x onerror=N>">',
  '<!--><script>N</script>-->', '--><script>N</script><!--', '<![CDATA[<script>N</script>]]>',
]
/** What stands around a template, so that it gets out of where it might have been put. */
const FRAMES: ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'>${text}<b title='`,
  (text) => `</textarea></title></style></script>${text}`,
]
const SHORT = ['";N;//', "';N;//", '`;N;//', '${N}', '{{N}}', '\\";N;//', '\\u003cscript\\u003eN\\u003c/script\\u003e', '&lt;script&gt;N&lt;/script&gt;', '%3Cscript%3EN%3C/script%3E', '\u2028N\u2029', '" onmouseover=N x="', "' onfocus=N autofocus x='"]

/** 200 different strings; the number that each would report is its place. */
export const SCRIPT_STRINGS: readonly string[] = [...SHORT, ...FRAMES.flatMap((frame) => TEMPLATES.map(frame))].slice(0, 200).map((text, place) => text.replaceAll('N', `__ran(${place})`))
