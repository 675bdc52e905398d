/** How the page looks, on the screen and printed: the colours and the order of the PDF, in one column. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { font: 16px/1.6 "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1B1E23; background: #fff; }
body { max-width: 54rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 2.4rem; line-height: 1.25; margin: .5rem 0; }
h2 { font-size: 1.5rem; line-height: 1.35; margin: 3rem 0 .75rem; padding-bottom: .35rem; border-bottom: 2px solid #1D3F73; }
h3 { font-size: 1.1rem; color: #1D3F73; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
p { margin: .5rem 0; }
a { color: #1D3F73; }
.quiet, .aside, .minor, .small { color: #565D67; }
.minor, .small, .aside { font-size: .875em; }
.minor, .cell-line { display: block; }
.open { color: #1D3F73; font-weight: 700; }
.strong, .total > * { font-weight: 700; }
.kicker { color: #1D3F73; font-size: 1.15rem; }
.mark { display: inline-block; border: 1px solid #1D3F73; color: #1D3F73; padding: .1rem .6rem; }
.enterprise { font-size: 1.25rem; font-weight: 700; }
.group { font-weight: 700; color: #1D3F73; margin: 1rem 0 .25rem; }
.callout { border-left: 4px solid #1D3F73; background: #F4F6F8; padding: .75rem 1rem; margin: 1rem 0; }
.level { font-size: 1.6rem; font-weight: 700; color: #1D3F73; margin: 0; }
.digest { font-family: ui-monospace, monospace; }
.seal { width: 46mm; height: 46mm; border: 1px dashed #565D67; display: flex; flex-direction: column; justify-content: center; text-align: center; color: #565D67; margin: 1rem 0; }
.qr { width: 38mm; height: 38mm; display: block; }
figure { margin: 1.25rem 0; }
figure svg { display: block; width: 100%; max-width: 30rem; height: auto; margin-bottom: .5rem; }
figure svg:only-of-type { max-width: 38rem; }
dl { margin: .5rem 0 1rem; border-top: 1px solid #AEB5BF; }
dl > div { display: grid; grid-template-columns: minmax(9rem, 30%) 1fr; gap: 0 1rem; padding: .35rem .5rem; border-bottom: 1px solid #D8DCE2; }
dt { color: #565D67; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; margin: .75rem 0 1.25rem; font-size: .9375rem; border-top: 2px solid #1B1E23; border-bottom: 2px solid #1B1E23; }
th, td { padding: .4rem .5rem; vertical-align: top; text-align: left; border-bottom: 1px solid #D8DCE2; font-weight: 400; }
thead th { background: #F4F6F8; font-weight: 700; }
thead th:first-child { white-space: nowrap; }
th.band { background: #E9EEF5; color: #1D3F73; font-weight: 700; }
.end { text-align: right; }
.center { text-align: center; }
.indent-1 { padding-left: 1.5rem; } .indent-2 { padding-left: 2.5rem; } .indent-3 { padding-left: 3.5rem; }
.list { list-style: none; padding: 0; margin: .5rem 0; }
.list > li { margin: .35rem 0; }
.signature dd { min-height: 2.5rem; border-bottom: 1px solid #1B1E23; }
footer { margin-top: 3rem; border-top: 1px solid #AEB5BF; padding-top: .75rem; color: #565D67; font-size: .875rem; }
@media print {
  @page { size: A4; margin: 20mm 18mm; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  section { break-before: page; }
  h2, h3, h4, .group { break-after: avoid; }
  tr, figure, .callout, .seal { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}
`;
