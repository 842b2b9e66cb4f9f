// The channel to the command that started this process closes with it, even when it was killed: then end too.
process.on('disconnect', () => process.exit());
