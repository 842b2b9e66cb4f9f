/** An error whose message is for the person at the keyboard: what is wrong, and what to do about it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
