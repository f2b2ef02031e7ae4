/** Loaded with `--import` before a program: SIGUSR2 leaves it with a promise that is rejected and that nobody waits for. */
process.on('SIGUSR2', () => {
  Promise.reject(new Error('left to itself'))
})
