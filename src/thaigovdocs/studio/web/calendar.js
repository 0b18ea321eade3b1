// A month of the Buddhist era to choose a day from, with mouse or keyboard.
const ERA = 543, FIRST = 2484, LAST = 2800;
const HOUR = 12; // noon, which no change of clocks moves to another day

export default {
  template: `
  <span>
    <q-btn flat round dense icon="event" color="primary" :aria-label="words.calendar"
      :title="words.calendar" aria-haspopup="dialog" :aria-expanded="open ? 'true' : 'false'"
      :data-testid="mark" @click.stop="$emit('ask')" />
    <q-menu v-model="open" no-parent-event max-height="90vh" role="dialog"
      :aria-label="words.calendar" @show="focusDay">
      <div class="calendar" @keydown="key">
        <div class="calendar-top">
          <button type="button" :aria-label="words.before" :title="words.before"
            :data-testid="mark + ':before'" @click="turn(-1)">‹</button>
          <select v-model.number="month" :aria-label="words.month" :data-testid="mark + ':month'"
            @change="turn(0)">
            <option v-for="(name, at) in months" :key="at" :value="at + 1">{{ name }}</option>
          </select>
          <input type="number" v-model.lazy.number="year" :min="first" :max="last"
            :aria-label="words.year" :data-testid="mark + ':year'" @change="turn(0)">
          <button type="button" :aria-label="words.after" :title="words.after"
            :data-testid="mark + ':after'" @click="turn(1)">›</button>
        </div>
        <div class="unseen" role="status">{{ months[month - 1] }} {{ words.year }} {{ year }}</div>
        <table role="grid" :aria-label="months[month - 1] + ' ' + year">
          <thead><tr>
            <th v-for="name in weekdays" :key="name[1]" scope="col" :aria-label="name[1]">{{ name[0] }}</th>
          </tr></thead>
          <tbody>
            <tr v-for="(week, w) in weeks" :key="w">
              <td v-for="(each, d) in week" :key="d" role="gridcell"
                :aria-selected="each && isChosen(each) ? 'true' : 'false'">
                <button v-if="each" type="button" :tabindex="each === day ? 0 : -1" :data-day="each"
                  :aria-label="said(each, d)" :aria-current="isToday(each) ? 'date' : null"
                  :class="{ chosen: isChosen(each), today: isToday(each) }"
                  @click="pick(each)" @focus="day = each">{{ each }}</button>
              </td>
            </tr>
          </tbody>
        </table>
        <div class="calendar-end">
          <button type="button" :data-testid="mark + ':today'" @click="goToday">{{ words.today }}</button>
          <button type="button" :data-testid="mark + ':open-day'" @click="pick(0)">{{ words.no_day }}</button>
        </div>
      </div>
    </q-menu>
  </span>`,
  emits: ["ask", "pick"],
  props: { mark: String, words: Object, months: Array, weekdays: Array, today: Array },
  data() {
    return { open: false, year: 2570, month: 1, day: 1, chosen: [0, 0, 0],
      first: FIRST, last: LAST };
  },
  computed: {
    length() { return new Date(this.year - ERA, this.month, 0, HOUR).getDate(); },
    weeks() {
      const before = new Date(this.year - ERA, this.month - 1, 1, HOUR).getDay();
      const cells = [...Array(before).fill(0), ...Array.from({ length: this.length }, (_, at) => at + 1)];
      while (cells.length % 7) cells.push(0);
      return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(7 * at, 7 * at + 7));
    },
  },
  methods: {
    show(year, month, day) {
      [this.year, this.month, this.day] = [year, month, day || 1];
      this.chosen = [year, month, day];
      this.turn(0);
      this.open = true;
    },
    isChosen(day) { return "" + [this.year, this.month, day] === "" + this.chosen; },
    isToday(day) { return "" + [this.year, this.month, day] === "" + this.today; },
    said(day, weekday) {
      return `${this.weekdays[weekday][1]} ${day} ${this.months[this.month - 1]} ${this.year}`;
    },
    focusDay() {
      this.$nextTick(() => {
        document.querySelector(`.calendar [data-day="${this.day}"]`)?.focus();
      });
    },
    turn(by) {
      const months = 12 * (Number(this.year) || FIRST) + this.month - 1 + by;
      const kept = Math.max(12 * FIRST, Math.min(12 * LAST + 11, months));
      [this.year, this.month] = [Math.floor(kept / 12), (kept % 12) + 1];
      this.day = Math.min(this.day, this.length);
    },
    move(days) {
      const to = new Date(this.year - ERA, this.month - 1, this.day + days, HOUR);
      const year = to.getFullYear() + ERA;
      if (year < FIRST || year > LAST) return;
      [this.year, this.month, this.day] = [year, to.getMonth() + 1, to.getDate()];
    },
    goToday() {
      [this.year, this.month, this.day] = this.today;
      this.focusDay();
    },
    pick(day) {
      this.open = false;
      this.$emit("pick", { year: this.year, month: this.month, day });
    },
    key(event) {
      if (!event.target.dataset.day) return;
      const weekday = new Date(this.year - ERA, this.month - 1, this.day, HOUR).getDay();
      const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -weekday,
        End: 6 - weekday }[event.key];
      const months = { PageUp: -1, PageDown: 1 }[event.key];
      if (days === undefined && months === undefined) return;
      event.preventDefault();
      if (months) this.turn(event.shiftKey ? 12 * months : months);
      else this.move(days);
      this.focusDay();
    },
  },
};
