// Loaded into a process by a test: something in it never ends.
setInterval(() => undefined, 1000)
