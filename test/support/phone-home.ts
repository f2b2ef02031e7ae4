/** What phones home: the counter-example for the test of outgoing connections. */
await fetch('http://telemetry.invalid/').catch(() => undefined)
