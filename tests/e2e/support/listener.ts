import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'

export type Listener = {
  readonly port: number
  /** What arrived: 'tcp' for each connection, 'udp' for each packet. */
  readonly heard: readonly string[]
  /** Knocks itself, so that a silent listener is known to be one that would have heard. */
  readonly knock: () => Promise<void>
  readonly close: () => void
}

/** Listens on this machine for anything at all, by TCP and UDP on one port. */
export async function listen(): Promise<Listener> {
  const heard: string[] = []
  const server = createServer(socket => {
    heard.push('tcp')
    socket.on('error', () => undefined).destroy()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo // Only a server on a pipe has another address.
  const packets = createSocket('udp4').on('message', () => heard.push('udp'))
  await once(packets.bind(port, '127.0.0.1'), 'listening')
  return {
    port,
    heard,
    knock: async () => {
      await once(
        connect(port, '127.0.0.1').on('error', () => undefined),
        'close',
      )
      packets.send('knock', port, '127.0.0.1')
      await once(packets, 'message')
    },
    close: () => {
      server.close()
      packets.close()
    },
  }
}
