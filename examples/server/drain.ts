// The end of a server: requests under way get their answer, and no connection holds the process up.
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const lastMoments = 5_000; // ms

/** Calls back once, when a request has its answer or its connection is gone. */
export function whenOver({ raw: { socket } }: FastifyRequest, { raw }: FastifyReply, run: () => void): void {
  if (socket.destroyed) return run();
  const over = (): void => {
    for (const each of [raw, socket]) each.off('close', over);
    run();
  };
  // An answer that waits behind another one of its connection is not told that this is gone.
  for (const each of [raw, socket]) each.on('close', over);
}

/**
 * Answers what resolves when no request is under way any more, or after a while. Node waits for those of its own connections;
 * one that was handed over by `routing` is known here alone. To be called before there are routes.
 */
export function requestsAnswered(app: FastifyInstance): () => Promise<void> {
  const open = new Set<unknown>();
  let onLast = (): void => {};
  app.addHook('onRequest', (request, reply, done) => {
    open.add(request);
    whenOver(request, reply, () => {
      open.delete(request);
      if (open.size === 0) onLast();
    });
    done();
  });
  return () =>
    new Promise((resolve) => {
      const deadline = setTimeout(resolve, lastMoments);
      onLast = () => {
        clearTimeout(deadline);
        resolve();
      };
      if (open.size === 0) onLast();
    });
}

/**
 * Answers what closes each connection as soon as its answer is out, and whatever is left after a while. To be called before
 * the server listens: a connection on which nothing was ever asked, as browsers open them ahead, is no idle one to Node.
 */
export function connectionCloser({ server }: FastifyInstance): () => void {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const sweep = (): void => {
    server.closeIdleConnections();
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
  return () => {
    const sweeper = setInterval(sweep, 50);
    const deadline = setTimeout(() => server.closeAllConnections(), lastMoments);
    server.once('close', () => {
      clearInterval(sweeper);
      clearTimeout(deadline);
    });
  };
}
