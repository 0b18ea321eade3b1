"""How the page looks: one sheet of style, fonts from this machine."""

from __future__ import annotations

STYLE = """
@font-face { font-family: Sarabun; src: url(/fonts/regular) format("truetype"); font-weight: 400; }
@font-face { font-family: Sarabun; src: url(/fonts/bold) format("truetype"); font-weight: 700; }
:root { --ink: #1d2733; --soft: #56616e; --line: #c9d1da; --back: #eef1f5; --main: #164f86;
  --error: #b00020; --warning: #8a5200; --note: #33628f; }
body { font-family: Sarabun, sans-serif; font-size: 16px; color: var(--ink); margin: 0;
  background: var(--back); }
.nicegui-content { padding: 0; gap: 0; width: 100%; }
.q-btn, .q-field, .q-tab, .q-item { font-family: inherit; font-size: 15px; }
.q-field--outlined .q-field__control { background: #fff; }
.q-field__label { color: var(--soft); }
.board { display: flex; flex-direction: column; height: 100vh; width: 100%; }
.top { display: flex; align-items: center; gap: 10px; padding: 4px 14px; background: var(--main);
  color: #fff; min-height: 44px; }
.top a, .top .q-btn { color: #fff !important; }
 .top .name { font: inherit; font-weight: 700; margin: 0; letter-spacing: 0; flex: 1;
  overflow: hidden; }
.panes { display: grid; grid-template-columns: minmax(330px, 1fr) minmax(380px, 1.25fr) 280px;
  flex: 1; min-height: 0; }
.pane { overflow: auto; padding: 10px 14px; min-width: 0; }
.pane.paper { background: #dfe4ea; } .pane.finds { border-left: 1px solid var(--line); }
.panels { background: transparent; } .panels .q-tab-panel { padding: 8px 0; }
.form { display: flex; flex-direction: column; gap: 6px; }
.section { background: #fff; border: 1px solid var(--line); border-radius: 6px; }
.section > .q-expansion-item__container > .q-item { font-weight: 700; }
.section .q-expansion-item__content { padding: 0; }
.section .nicegui-expansion-content { padding: 4px 12px 12px; display: flex; gap: 10px;
  flex-direction: column; align-items: stretch; }
.section .nicegui-expansion-content > *, .q-tab-panel > * { width: 100%; }
.group { border: 1px solid var(--line); border-radius: 6px; padding: 6px 10px 10px; display: flex;
  flex-direction: column; gap: 8px; min-width: 0; margin: 0; }
.group legend { color: var(--soft); font-size: 14px; padding: 0 4px; }
.clause { border-left: 3px solid var(--line); padding-left: 8px; display: flex;
  flex-direction: column; gap: 6px; }
.clause:focus-within { border-color: var(--main); }
.clause-buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; }
.entry { display: flex; flex-direction: column; gap: 6px; border-bottom: 1px dashed var(--line);
  padding-bottom: 6px; }
.grid-box { display: flex; flex-direction: column; gap: 4px; min-width: 0; }
.grid-acts { display: flex; flex-wrap: wrap; gap: 2px; }
.grid-acts button { border: 0; background: none; padding: 3px 5px; color: var(--main);
  border-radius: 4px; font-size: 18px; cursor: pointer; line-height: 1; }
.grid-acts button:hover, .grid-acts button:focus-visible { background: #16408614; }
.grid-acts button:disabled { color: #9aa5b1; cursor: default; background: none; }
.grid-scroll { overflow-x: auto; } .grid-box table { border-collapse: collapse; width: 100%; }
.grid-box caption { text-align: left; color: var(--soft); font-size: 14px; padding-bottom: 2px; }
.grid-box th, .grid-box td { border: 1px solid var(--line); padding: 0; vertical-align: top;
  min-width: 64px; background: #fff; }
.grid-box th { background: var(--back); font-weight: 700; font-size: 14px; text-align: left; }
.grid-box th > span { display: block; padding: 4px 6px; }
.grid-box textarea, .grid-box select, .grid-closed { font: inherit; font-size: 15px; width: 100%;
  color: inherit; background: transparent; border: 0; padding: 4px 6px; resize: none; margin: 0;
  field-sizing: content; display: block; min-height: 30px; line-height: 1.4; text-align: left; }
.grid-box select { field-sizing: normal; min-width: 70px; }
.grid-head.grid-head { font-weight: 700; font-size: 14px; }
.grid-closed { color: var(--soft); font-style: italic; cursor: help; }
.grid-box td:focus-within, .grid-box th:focus-within { outline: 2px solid var(--main);
  outline-offset: -2px; } .grid-box :is(textarea, select, .grid-closed):focus { outline: 0; }
.grid-box td.is-error { background: #fdecee; box-shadow: inset 0 -2px 0 var(--error); }
.grid-box td.is-warning { background: #fff6e6; box-shadow: inset 0 -2px 0 var(--warning); }
.grid-said { margin: 0; padding: 0 0 0 18px; font-size: 13px; }
.grid-said .is-error { color: var(--error); } .grid-said .is-warning { color: var(--warning); }
.grid-more { align-self: flex-start; border: 0; background: none; color: var(--main); font: inherit;
  font-size: 15px; padding: 4px 6px; cursor: pointer; border-radius: 4px; }
.grid-more:hover, .grid-more:focus-visible { background: #16408614; }
.beside { display: flex; gap: 8px; align-items: flex-start; } .beside .q-field { flex: 1; }
.pick { display: flex; flex-direction: column; font-size: 14px; color: var(--soft); }
.pick-box { font: inherit; font-size: 15px; color: var(--ink); padding: 7px 8px; background: #fff;
  border: 1px solid var(--line); border-radius: 4px; max-width: 100%; }
.clause-buttons .pick-name { position: absolute; clip-path: inset(50%); width: 1px; height: 1px;
  overflow: hidden; }
.clause-buttons .pick-box { padding: 2px 4px; font-size: 13px; }
.bar { display: flex; align-items: flex-end; gap: 8px; margin-bottom: 8px; flex-wrap: wrap; }
.bar .pick { flex: 1; } .bar .q-btn { background: #fff; }
.sheet { position: relative; background: #fff; box-shadow: 0 1px 6px #0003; width: 100%;
  max-width: 820px; margin: 0 auto; cursor: text; }
.picture svg { width: 100%; height: 100%; display: block; } .picture { width: 100%; height: 100%; }
.marks { position: absolute; inset: 0; }
.marks div { position: absolute; } .marks .here { background: #ffd54a55; }
.marks .is-error { border-bottom: 2px solid var(--error); background: #b0002014; }
.marks .is-warning { border-bottom: 2px solid var(--warning); background: #8a520014; }
.marks .is-note { border-bottom: 2px dotted var(--note); }
.marks div > span { position: absolute; top: -9px; left: -9px; min-width: 17px; height: 17px;
  border-radius: 9px; background: var(--main); color: #fff; font-size: 11px; line-height: 17px;
  text-align: center; } .marks .is-error > span { background: var(--error); }
.marks .is-warning > span { background: var(--warning); }
.slip-now { outline: 3px solid #ffb300; }
.page-help { font-size: 14px; color: #434e5a; margin: -4px 0 6px; }
.what { margin-bottom: 8px; font-size: 15px; }
.broken { background: #fff3cd; border: 1px solid #b58900; padding: 6px 10px; border-radius: 4px;
  margin-bottom: 8px; }
.notice { background: #fff3cd; color: #402f00; padding: 8px 14px; display: flex; gap: 10px;
  align-items: center; flex-wrap: wrap; border-bottom: 1px solid #b58900; }
.two { grid-template-columns: minmax(0, 1fr) 380px; }
.two .sheet { display: block; margin-bottom: 14px; }
.foreign { padding: 40px 48px; font-size: 18px; line-height: 1.7; } .foreign p { margin: 0 0 6px; }
.foreign mark { background: #ffe08a; border-bottom: 2px solid var(--warning); }
.foreign mark.is-error { background: #ffd0d0; border-color: var(--error); }
.home { max-width: 1120px; margin: 0 auto; padding: 16px; width: 100%; display: flex;
  flex-direction: column; gap: 16px; }
.home-head { display: flex; align-items: center; justify-content: space-between; }
.home-beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(300px, 1fr));
  gap: 16px; }
.home h1 { font-size: 28px; line-height: 1.3; margin: 8px 0; }
.home h2 { font-size: 20px; line-height: 1.3; margin: 0 0 6px; }
.home-part { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 14px; }
.presets { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 12px; }
.preset { display: flex; flex-direction: column; gap: 6px; padding: 8px; font: inherit;
  font-size: 15px; color: var(--ink); text-align: left; background: var(--back); cursor: pointer;
  border: 1px solid var(--line); border-radius: 6px; }
.preset:hover, .preset:focus-visible { border-color: var(--main); outline: 2px solid var(--main); }
.preset img { width: 100%; aspect-ratio: 1 / 1.2; object-fit: cover; object-position: top;
  background: #fff; border: 1px solid var(--line); }
.files { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
.quiet { color: var(--soft); } .upload { width: 100%; margin-top: 8px;
  min-height: 64px; border-style: dashed; box-shadow: none; }
.upload .q-uploader__header { display: none; }
.dialog-head.dialog-head { margin: 0; line-height: 1.3; }
.differences { width: 100%; min-height: 55vh; border: 1px solid var(--line); }
.dialog { gap: 10px; align-items: flex-start; } .dialog-head { font-weight: 700; font-size: 18px; }
.found { list-style: none; margin: 8px 0; padding: 0; display: flex; flex-direction: column;
  gap: 8px; }
.finding { background: #fff; border: 1px solid var(--line); border-left-width: 4px;
  border-radius: 4px; padding: 6px 10px; font-size: 15px; }
.finding.is-error { border-left-color: var(--error); }
.finding.is-warning { border-left-color: var(--warning); }
.finding.is-note { border-left-color: var(--note); }
.finding-head { font-weight: 700; font-size: 13px; } .finding-hint { color: var(--soft); }
.found-count { font-weight: 700; }
.yaml { height: calc(100vh - 160px); } .yaml .cm-content, .yaml .cm-scroller {
  font-family: Sarabun, monospace; font-size: 15px; }
.elsewhere { color: var(--soft); }
.calendar { padding: 12px; display: flex; flex-direction: column; gap: 8px; width: 292px;
  font-family: Sarabun, sans-serif; }
.calendar-top, .calendar-end { display: flex; gap: 6px; justify-content: space-between; }
.calendar-top select { flex: 1; min-width: 0; } .calendar-top input { width: 76px; }
.calendar-top :is(select, input, button), .calendar-end button { font: inherit; font-size: 15px;
  border: 1px solid var(--line); border-radius: 4px; background: #fff; color: var(--ink);
  padding: 4px 8px; } .calendar-end button { color: var(--main); cursor: pointer; }
.calendar table { border-collapse: collapse; width: 100%; }
.calendar th { font-size: 13px; color: var(--soft); font-weight: 400; }
.calendar td { padding: 1px; text-align: center; }
.calendar td button { font: inherit; font-size: 15px; width: 100%; height: 32px; border: 0;
  border-radius: 50%; background: none; color: var(--ink); cursor: pointer; padding: 0; }
.calendar td button:hover { background: var(--back); }
.calendar td button.today { box-shadow: inset 0 0 0 1px var(--main); }
.calendar td button.chosen { background: var(--main); color: #fff; }
.calendar button:focus-visible { outline: 2px solid var(--main); outline-offset: 1px; }
.laws { padding: 12px; width: min(440px, 92vw); font-family: Sarabun, sans-serif; }
.laws label { display: flex; flex-direction: column; font-size: 14px; color: var(--soft); }
.laws input { font: inherit; font-size: 16px; color: var(--ink); padding: 6px 8px;
  border: 1px solid var(--line); border-radius: 4px; }
.laws ul { list-style: none; margin: 8px 0; padding: 0; height: min(240px, 40vh); overflow: auto; }
.laws li { padding: 4px 8px; cursor: pointer; border-radius: 4px; }
.laws li[aria-selected=true] { background: var(--main); color: #fff; }
.offers, #q-loading-bar { display: none; }
.key-help { padding: 4px 10px; max-width: 340px; font: 14px/1.5 Sarabun, sans-serif; }
.cm-tooltip-autocomplete { font-family: Sarabun, sans-serif; }
.cm-tooltip .cm-completionDetail { color: var(--soft); font-style: normal; margin-left: 10px; }
.cm-tooltip li[aria-selected] .cm-completionDetail { color: #fff; }
.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected] { background: var(--main); }
.cm-tooltip .cm-completionInfo { font: 14px/1.5 Sarabun, sans-serif; padding: 4px 10px; }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.q-field.is-warning .q-field__messages { color: var(--warning); }
.q-field.is-note .q-field__messages { color: var(--note); }
@media (max-width: 1000px) { .panes { grid-template-columns: 1fr 1fr; overflow: auto; }
  .pane.finds { grid-column: 1 / -1; } }
@media (max-width: 640px) { .panes { display: block; overflow: auto; }
  .board { height: auto; min-height: 100vh; }
  .top { flex-wrap: wrap; gap: 4px; } .top .name { flex: 1 1 50%; }
  .top .q-icon + .block { display: none; } .two { display: block; }
  .foreign { padding: 16px; } .pane.finds { border-left: 0; } }
"""
