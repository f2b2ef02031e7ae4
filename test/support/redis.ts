import { connect } from 'node:net'

/** The Redis that tests share, where there is one. */
export const redis = { host: '127.0.0.1', port: 6379, url: 'redis://127.0.0.1:6379' }

/** Why tests that need it are skipped; undefined: it is there. */
export const whyNoRedis = await new Promise<string | undefined>((resolve) => {
  const socket = connect(redis.port, redis.host)
  socket.once('error', () => resolve(`skipped: nothing listens at ${redis.host}:${redis.port}`))
  socket.once('connect', () => {
    socket.destroy()
    resolve(undefined)
  })
})
