import { openSession, type Session, type SessionOptions } from "../session/session.js";
import { type Edition, loadEdition } from "./loadEdition.js";

/** Reads an edition and opens its record meanwhile. Of two errors the edition's own is thrown, as if it was read first. */
export async function openEdition(
  path: string,
  options: Omit<SessionOptions, "edition"> = {},
): Promise<{ edition: Edition; session: Session }> {
  let opening: Promise<Session> | undefined;
  let edition: Edition;
  try {
    edition = await loadEdition(path, (records) => {
      opening = openSession({ ...options, edition: records });
      opening.catch(() => undefined);
    });
  } catch (error) {
    await opening?.then(
      (session) => session.close(),
      () => undefined,
    );
    throw error;
  }
  return { edition, session: await (opening ?? openSession({ ...options, edition })) };
}
