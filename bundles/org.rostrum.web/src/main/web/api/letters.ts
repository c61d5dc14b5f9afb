import type { LetterNews } from "../protocol/calling";
import type { Problem } from "../protocol/vocabulary";
import type { Chats, Conversation, DirectMessage } from "./chats";
import type { Result } from "./rest";

/** What one has written with one person, as far as it was fetched. */
export interface Thread {
  readonly user: string;
  readonly name: string;
  /** The oldest first. */
  readonly messages: readonly DirectMessage[];
  /** How to fetch what is older; missing when nothing is. */
  readonly next?: number;
}

/** What one writes with others: kept by the server, told by the personal line, and shown from here. */
export class Letters {
  conversations: readonly Conversation[] | undefined;
  thread: Thread | undefined;
  problem: Problem | undefined;
  private wanted = "";

  /**
   * @param me whose they are
   * @param changed told when anything of what is shown has changed
   */
  constructor(
    readonly me: string,
    private readonly chats: Chats,
    private readonly changed: () => void,
  ) {}

  get unread(): number {
    return this.conversations?.reduce((sum, { unread }) => sum + unread, 0) ?? 0;
  }

  /** Fetches anew what may have changed while nobody told: at first, and when the line is there again. */
  async refresh(): Promise<void> {
    const answer = await this.chats.conversations();
    if (answer.ok) {
      this.conversations = answer.value.items;
    }
    this.problem = answer.ok ? undefined : answer.problem;
    this.changed();
    if (this.thread !== undefined) {
      await this.open(this.thread.user);
    }
  }

  /** Shows what one has with somebody. */
  async open(user: string): Promise<void> {
    this.wanted = user;
    const [page, name] = await Promise.all([this.chats.messages(user), this.nameOf(user)]);
    if (this.wanted !== user) {
      return;
    }
    this.problem = !page.ok ? page.problem : name.ok ? undefined : name.problem;
    if (page.ok && name.ok) {
      const { items, next } = page.value;
      this.thread = { user, name: name.value.name, messages: inOrder(items), ...(next === undefined ? {} : { next }) };
      await this.haveRead();
    }
    this.changed();
  }

  close(): void {
    this.wanted = "";
    this.thread = undefined;
  }

  async older(): Promise<void> {
    const { thread } = this;
    if (thread?.next === undefined) {
      return;
    }
    const page = await this.chats.messages(thread.user, thread.next);
    this.problem = page.ok ? undefined : page.problem;
    if (page.ok && this.thread?.user === thread.user) {
      const { items, next } = page.value;
      const messages = inOrder([...items, ...this.thread.messages]);
      this.thread = { user: thread.user, name: thread.name, messages, ...(next === undefined ? {} : { next }) };
    }
    this.changed();
  }

  /** Whether it was written. */
  async write(text: string): Promise<boolean> {
    const { thread } = this;
    if (thread === undefined) {
      return false;
    }
    const answer = await this.chats.write(thread.user, text);
    this.problem = answer.ok ? undefined : answer.problem;
    if (answer.ok) {
      this.add(answer.value, thread.name);
    }
    this.changed();
    return answer.ok;
  }

  hear(news: LetterNews): void {
    if (news.type === "hasRead") {
      this.mark(news.user, news.unread);
    } else {
      const { from, to, name } = news;
      const other = from === this.me ? to : from;
      this.add(news, from === this.me ? this.known(other)?.name : name);
      if (this.thread?.user === other && from === other) {
        void this.haveRead();
      }
    }
    this.changed();
  }

  /** The line and the answer to a request both tell of the same message. */
  private add({ id, from, to, at, text }: DirectMessage, name: string | undefined): void {
    const message = { id, from, to, at, text };
    const other = from === this.me ? to : from;
    if (this.thread?.user === other) {
      this.thread = { ...this.thread, messages: inOrder([...this.thread.messages, message]) };
    }
    const before = this.known(other);
    if (this.conversations === undefined || (before !== undefined && before.last.id >= id)) {
      return;
    }
    const unread = (before?.unread ?? 0) + (from === this.me ? 0 : 1);
    const next = { user: other, name: name ?? before?.name ?? other, unread, last: message };
    this.conversations = [next, ...this.conversations.filter(({ user }) => user !== other)];
  }

  /** Nobody reads what is in a window that they do not look at. */
  async haveRead(): Promise<void> {
    const { thread } = this;
    const last = thread?.messages.filter(({ from }) => from === thread.user).at(-1);
    if (thread === undefined || last === undefined || this.known(thread.user)?.unread === 0 || document.hidden) {
      return;
    }
    this.mark(thread.user, 0);
    await this.chats.read(thread.user, last.id);
  }

  private mark(user: string, unread: number): void {
    this.conversations = this.conversations?.map((one) => (one.user === user ? { ...one, unread } : one));
  }

  private known(user: string): Conversation | undefined {
    return this.conversations?.find((one) => one.user === user);
  }

  /** Whoever has left is called by their last name still. */
  private async nameOf(user: string): Promise<Result<{ readonly name: string }>> {
    const known = this.known(user);
    return known === undefined ? this.chats.person(user) : { ok: true, value: known, version: undefined };
  }
}

/** Each once, the oldest first. */
function inOrder(messages: readonly DirectMessage[]): readonly DirectMessage[] {
  return [...new Map(messages.map((message) => [message.id, message])).values()].sort((a, b) => a.id - b.id);
}
