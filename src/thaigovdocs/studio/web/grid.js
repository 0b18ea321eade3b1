// A table of cells to write in: the keyboard of a spreadsheet, and its clipboard.
export default {
  template: `
  <div class="grid-box">
    <div class="grid-acts" role="toolbar" :aria-label="words.acts">
      <button v-for="act in acts" type="button" :key="act.name" :disabled="!act.can"
        :aria-label="act.words" :title="act.words" :data-testid="mark + ':' + act.name"
        @mousedown.prevent @click="press(act.name)"
      ><i class="q-icon material-icons" aria-hidden="true">{{ act.icon }}</i></button>
    </div>
    <div class="grid-scroll">
      <table>
        <caption>{{ name }}</caption>
        <thead><tr>
          <th v-for="(head, c) in heads" :key="c" scope="col" :class="head.holds">
            <textarea v-if="head.open" rows="1" class="grid-head" :value="headText(c)"
              :aria-label="words.heading + ' ' + (c + 1)" :data-testid="mark + ':head:' + c"
              @input="typedHead(c, $event)" @focus="at = [-1, c]" @keydown="key(-1, c, $event)"
            ></textarea>
            <span v-else>{{ head.text }}</span>
          </th>
        </tr></thead>
        <tbody>
          <tr v-for="(row, r) in local" :key="r">
            <td v-for="(cell, c) in row" :key="c" :colspan="cell.span" :class="weight(r, c)">
              <select v-if="cell.open && choices(r, c)" :value="cell.text"
                :aria-label="label(r, c)" :aria-invalid="!!told(r, c)" :title="told(r, c)"
                :data-testid="mark + ':' + r + ':' + c" :data-cell="r + ':' + c"
                @change="typed(r, c, $event)" @focus="enter(r, c)" @keydown="key(r, c, $event)">
                <option v-for="one in options(r, c)" :key="one[0]" :value="one[0]">{{ one[1] }}</option>
              </select>
              <textarea v-else-if="cell.open" :rows="cell.text.split('\\n').length"
                :value="cell.text" :aria-label="label(r, c)" :aria-invalid="!!told(r, c)"
                :title="told(r, c)" :data-testid="mark + ':' + r + ':' + c"
                :data-cell="r + ':' + c" @input="typed(r, c, $event)" @focus="enter(r, c)"
                @keydown="key(r, c, $event)" @paste="paste(r, c, $event)"></textarea>
              <button v-else type="button" class="grid-closed" :data-cell="r + ':' + c"
                :aria-label="label(r, c) + ': ' + cell.text + ' – ' + words.closed"
                :title="words.closed" :data-testid="mark + ':' + r + ':' + c"
                @focus="enter(r, c)" @keydown="key(r, c, $event)">{{ cell.text }}</button>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
    <button v-if="heads.length" type="button" class="grid-more" :data-testid="mark + ':more'"
      @click="append()">+ {{ words.add_row }}</button>
    <ul v-if="said.length" class="grid-said">
      <li v-for="one in said" :key="one" :class="'is-' + one[1]">{{ one[0] }}</li>
    </ul>
  </div>`,
  emits: ["cell", "head", "act", "paste", "enter"],
  props: { name: String, mark: String, heads: Array, rows: Array, found: Object, words: Object,
    own: Boolean, seen: Number },
  data() {
    return { local: [], said_heads: [], at: [0, 0], seq: 0, wanted: null };
  },
  watch: {
    rows: { handler() { this.take(); }, deep: true },
    heads: { handler() { this.said_heads = this.heads.map((each) => each.text); }, deep: true },
  },
  created() { this.take(); this.said_heads = this.heads.map((each) => each.text); },
  computed: {
    acts() {
      const [r, c] = this.at, rows = this.local.length, wide = this.heads.length;
      const col = this.column(r, c), on = r >= 0 && r < rows;
      const list = [
        ["row-above", "playlist_add", on || !rows, "above"],
        ["row-up", "arrow_upward", on && r > 0, "up"],
        ["row-down", "arrow_downward", on && r < rows - 1, "down"],
        ["row-remove", "delete", on, "remove_row"],
      ];
      if (this.own) list.push(
        ["column-add", "add_box", true, "add_column"],
        ["column-left", "arrow_back", col > 0, "left"],
        ["column-right", "arrow_forward", col < wide - 1, "right"],
        ["column-remove", "disabled_by_default", wide > 1, "remove_column"],
      );
      return list.map(([name, icon, can, word]) => ({ name, icon, can, words: this.words[word] }));
    },
    said() {
      const seen = new Set();
      return Object.values(this.found).filter(([words, weight]) =>
        weight !== "note" && !seen.has(words) && seen.add(words));
    },
  },
  methods: {
    // What comes from the file; a cell that one types in is newer here while letters are underway.
    take() {
      const busy = document.activeElement?.dataset?.cell;
      const mine = this.$el?.contains?.(document.activeElement) && this.seen < this.seq ? busy : "";
      this.local = this.rows.map((row, r) => row.map((cell, c) => {
        const kept = mine === r + ":" + c && this.local[r]?.[c];
        return kept ? { ...cell, text: kept.text } : { ...cell };
      }));
      if (this.wanted) {
        const wanted = this.wanted;
        this.wanted = null;
        this.$nextTick(() => this.go(...wanted));
      }
    },
    column(r, c) {
      return r < 0 ? c : (this.local[r] || []).slice(0, c).reduce((n, one) => n + one.span, 0);
    },
    headText(c) { return this.said_heads[c]; },
    head(r, c) { return this.heads[this.column(r, c)] || { text: "", holds: "words" }; },
    choices(r, c) { return this.head(r, c).choices; },
    options(r, c) {
      const known = this.choices(r, c), text = this.local[r][c].text;
      return known.some((one) => one[0] === text) ? known : [...known, [text, text]];
    },
    label(r, c) { return this.head(r, c).text + " " + this.words.row + " " + (r + 1); },
    told(r, c) { return this.found[r + ":" + c]?.[0] || ""; },
    weight(r, c) {
      const told = this.found[r + ":" + c];
      return told ? "is-" + told[1] : "";
    },
    enter(r, c) { this.at = [r, c]; this.$emit("enter", { row: r, cell: c }); },
    typed(r, c, event) {
      let text = event.target.value;
      if (this.head(r, c).holds !== "lines" && text.includes("\n")) {
        text = event.target.value = text.replaceAll("\n", " ");
      }
      this.local[r][c].text = text;
      this.$emit("cell", { row: r, cell: c, text, seq: ++this.seq });
    },
    typedHead(c, event) {
      const text = event.target.value = event.target.value.replaceAll("\n", " ");
      this.said_heads[c] = text;
      this.$emit("head", { column: c, text });
    },
    press(name) {
      const [r, c] = this.at, column = this.column(r, c);
      const to = { "row-above": [Math.max(r, 0), 0], "row-up": [r - 1, c], "row-down": [r + 1, c],
        "row-remove": [Math.max(r - 1, 0), c], "column-add": [-1, column + 1],
        "column-left": [r, c - 1], "column-right": [r, c + 1] }[name];
      this.wanted = to || [r, Math.max(c - 1, 0)];
      this.$emit("act", { name, row: Math.max(r, 0), column });
    },
    append() {
      this.wanted = [this.local.length, 0];
      this.$emit("act", { name: "row-end", row: this.local.length, column: 0 });
    },
    go(r, c) {
      const row = this.local[r];
      const place = r < 0 ? `[data-testid="${this.mark}:head:${c}"]`
        : row && `[data-cell="${r}:${Math.max(0, Math.min(c, row.length - 1))}"]`;
      const found = place && this.$el.querySelector(place);
      if (found) { found.focus(); found.scrollIntoView({ block: "nearest", inline: "nearest" }); }
      return !!found;
    },
    key(r, c, event) {
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      const box = event.target, typed = box.selectionStart !== undefined, text = box.value || "";
      const alone = !typed || box.selectionStart === box.selectionEnd;
      const first = !typed || (alone && box.selectionStart === 0);
      const last = !typed || (alone && box.selectionEnd === text.length);
      const lines = typed && box.scrollHeight > 1.8 * parseFloat(getComputedStyle(box).lineHeight);
      const isChoice = box.tagName === "SELECT";
      const stop = () => event.preventDefault();
      if (event.key === "Enter" && !(event.shiftKey && this.head(r, c).holds === "lines")) {
        stop();
        if (!this.go(r + 1, c)) this.append();
      } else if (event.altKey && event.key === "ArrowUp" && r > 0) {
        stop(); this.press("row-up");
      } else if (event.altKey && event.key === "ArrowDown" && r >= 0 && r < this.local.length - 1) {
        stop(); this.press("row-down");
      } else if (event.shiftKey || event.altKey) {
        return;
      } else if (event.key === "ArrowUp" && !isChoice && (first || (alone && !lines))) {
        if (this.go(r - 1, c)) stop();
      } else if (event.key === "ArrowDown" && !isChoice && (last || (alone && !lines))) {
        if (this.go(r + 1, c)) stop();
      } else if (event.key === "ArrowLeft" && first) {
        stop(); if (c > 0) this.go(r, c - 1);
      } else if (event.key === "ArrowRight" && last) {
        stop(); this.go(r, c + 1);
      }
    },
    paste(r, c, event) {
      const text = event.clipboardData.getData("text/plain").replaceAll("\r\n", "\n");
      const rows = cells(text);
      if (rows.length < 2 && rows[0].length < 2) return;
      event.preventDefault();
      this.$emit("paste", { row: r, column: this.column(r, c), cells: rows });
    },
  },
};

// The rows of what a spreadsheet puts on the clipboard: tabs between cells, quotes around breaks.
function cells(text) {
  const rows = [[""]];
  let quoted = false, begun = true;
  const add = (letter) => { rows.at(-1)[rows.at(-1).length - 1] += letter; };
  const body = text.endsWith("\n") ? text.slice(0, -1) : text;
  for (let at = 0; at < body.length; at++) {
    const letter = body[at];
    if (quoted) {
      if (letter !== '"') add(letter);
      else if (body[at + 1] === '"') { add('"'); at++; }
      else quoted = false;
      continue;
    }
    const opens = begun && letter === '"' && /^"(?:[^"]|"")*"(?:[\t\n]|$)/.test(body.slice(at));
    begun = false;
    if (opens) quoted = true;
    else if (letter === "\t") { rows.at(-1).push(""); begun = true; }
    else if (letter === "\n") { rows.push([""]); begun = true; }
    else add(letter);
  }
  return rows;
}
