import { dayNumber, dayText, weekday } from './calendar';

// Published sizes of the days of the full set, one number a day, in units of 10,000 events.
const TEN_THOUSANDS: Readonly<Record<string, string>> = {
  '2019-10':
    '124 119 113 142 133 132 120 137 135 128 150 148 164 145 154 152 141 148 145 151 141 142 138 132 144 135 139 126 123 121 125',
  '2019-11':
    '145 156 157 179 172 169 180 190 188 194 201 199 202 307 622 650 640 202 173 170 168 157 156 159 159 165 165 166 185 175',
  '2019-12':
    '182 174 164 156 164 177 184 183 174 176 171 176 175 188 231 313 299 286 272 256 251 264 255 250 250 241 222 226 267 250 176',
  '2020-01':
    '149 177 189 186 185 181 181 169 166 166 172 175 173 171 166 189 197 217 225 194 186 171 176 167 175 183 165 171 168 182 226',
  '2020-02':
    '243 216 183 174 176 176 186 171 184 190 206 270 249 213 212 246 208 212 208 212 187 194 195 186 185 191 20 107 133',
  '2020-03':
    '189 262 266 267 264 239 257 219 247 238 217 184 161 170 170 145 135 124 136 142 149 141 154 155 154 150 144 148 135 134 138',
  '2020-04':
    '158 157 160 155 159 155 156 177 186 200 211 209 222 209 252 270 266 259 230 239 242 252 258 267 276 275 256 265 270 269',
};

// For days outside the published range: a middling day, busier on Fridays and Saturdays and towards December.
const USUAL_DAY = 180;
const BY_WEEKDAY = [0.97, 0.95, 0.96, 0.98, 1.05, 1.06, 1.03];
const BY_MONTH = [1.0, 0.97, 0.95, 0.93, 0.9, 0.86, 0.85, 0.88, 0.95, 1.0, 1.15, 1.25];

const published = new Map<number, number>();
for (const [month, numbers] of Object.entries(TEN_THOUSANDS)) {
  const first = dayNumber(`${month}-01`);
  numbers.split(' ').forEach((number, i) => {
    published.set(first + i, Number(number));
  });
}

/** How many events a day has, relative to other days. */
export function weighDay(day: number): number {
  const month = Number(dayText(day).slice(5, 7)) - 1;
  return published.get(day) ?? USUAL_DAY * (BY_WEEKDAY[weekday(day)] ?? 1) * (BY_MONTH[month] ?? 1);
}

/** Shares `events` out over the days from `first` to `last`, in whole events that add up exactly. */
export function shareOut(events: number, first: number, last: number): number[] {
  const weights = Array.from({ length: last - first + 1 }, (_, i) => weighDay(first + i));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return weights.map((weight) => {
    const low = Math.round((events * before) / total);
    before += weight;
    return Math.round((events * before) / total) - low;
  });
}
