// Completion and help in the YAML text: asked of the studio, which knows the keys of every place.
import * as CM from "nicegui-codemirror";

const length = (text) => Array.from(text).length; // as the studio counts: a sign, not a unit

async function ask(url, state, at) {
  const text = state.doc.toString();
  const body = JSON.stringify({ text, at: length(text.slice(0, at)) });
  const answer = await fetch(url, { method: "POST", body });
  return answer.ok ? answer.json() : null;
}

export function complete(editor, url, words) {
  const source = async (context) => {
    const typed = context.matchBefore(/[^\s,[\]{}:'"#]+/);
    const fresh = context.matchBefore(/(?:^|\n) *(?:- +)*|: +/);
    if (!typed && !context.explicit && !(fresh && context.matchBefore(/: $/))) return null;
    const found = await ask(url + "/complete", context.state, context.pos);
    if (!found || !found.choices.length || context.aborted) return null;
    const before = context.state.sliceDoc(0, context.pos);
    const from = context.pos - Array.from(before).slice(length(before) - found.length).join("").length;
    const behind = context.state.sliceDoc(context.pos, context.pos + 40);
    const options = found.choices.map((each, at) => ({
      label: each.label,
      detail: each.said,
      info: each.help || undefined,
      apply: each.label + (/^[^\s:]*:/.test(behind) ? "" : each.after),
      boost: -at / 1000,
      type: each.after ? "property" : "constant",
    }));
    // Thai names of the keys lead to the same keys.
    if (typed && /[ก-๙]/.test(typed.text)) for (const each of options) {
      each.displayLabel = each.label;
      each.label = each.detail || each.label;
    }
    return { from, options, validFor: /^[^\s,[\]{}:'"#]*$/ };
  };
  const help = CM.hoverTooltip(async (view, at) => {
    const found = await ask(url + "/explain", view.state, at);
    return found && { pos: at, create: () => {
      const dom = document.createElement("div");
      dom.className = "key-help";
      dom.textContent = found.said + (found.help ? ": " + found.help : "");
      return { dom };
    } };
  });
  editor.dispatch({ effects: CM.StateEffect.appendConfig.of([
    CM.EditorState.languageData.of(() => [{ autocomplete: source }]),
    CM.EditorState.phrases.of({ Completions: words.completions }),
    CM.EditorView.contentAttributes.of({ "aria-label": words.yaml,
      "aria-description": words.help, tabindex: "0" }),
    help,
  ]) });
}
