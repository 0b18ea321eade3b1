// A button that looks for the name of a law while one types, and writes it where the cursor stood.
export default {
  template: `
  <span>
    <q-btn flat round dense icon="menu_book" color="primary" :aria-label="words.law"
      :title="words.law" aria-haspopup="dialog" :aria-expanded="open ? 'true' : 'false'"
      :data-testid="mark" @click.stop="open = true" />
    <q-menu v-model="open" no-parent-event role="dialog" :aria-label="words.law" @show="begin">
      <div class="laws">
        <label>{{ words.law_find }}
          <input type="text" role="combobox" aria-autocomplete="list" :aria-expanded="String(!!offers.length)"
            :aria-controls="mark + ':list'" :data-testid="mark + ':find'" v-model="text" autocomplete="off"
            :aria-activedescendant="offers.length ? mark + ':' + at : null"
            @input="find" @keydown="key"></label>
        <ul role="listbox" :id="mark + ':list'" :aria-label="words.law">
          <li v-for="(each, n) in offers" :key="each" role="option" :id="mark + ':' + n"
            :aria-selected="n === at ? 'true' : 'false'" @mousedown.prevent @click="pick(each)"
          >{{ each }}</li>
        </ul>
        <div class="quiet" role="status">{{ said }}</div>
      </div>
    </q-menu>
  </span>`,
  emits: ["find"],
  props: { mark: String, words: Object, target: String },
  data() { return { open: false, text: "", offers: [], at: 0, seq: 0, place: null }; },
  computed: {
    said() { return this.text.trim() && !this.offers.length ? this.words.law_none : this.words.law_help; },
  },
  methods: {
    field() { return document.querySelector(`[data-testid="${this.target}"]`); },
    begin() {
      const field = this.field();
      this.place = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
      const box = document.querySelector(`[data-testid="${this.mark}:find"]`);
      box.focus();
      box.select();
    },
    find() { this.$emit("find", { text: this.text, seq: ++this.seq }); },
    offer(seq, offers) { if (seq === this.seq) [this.offers, this.at] = [offers, 0]; },
    key(event) {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && this.offers.length) {
        event.preventDefault();
        this.at = (this.at + step + this.offers.length) % this.offers.length;
        document.getElementById(this.mark + ":" + this.at)?.scrollIntoView({ block: "nearest" });
      } else if (event.key === "Enter" && this.offers[this.at]) {
        event.preventDefault();
        this.pick(this.offers[this.at]);
      }
    },
    pick(name) {
      const field = this.field();
      this.open = false;
      field.setRangeText(name, ...this.place, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      setTimeout(() => field.focus(), 350); // after the menu gave the focus back to its button
    },
  },
};
