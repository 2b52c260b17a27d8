execute p('2026-02-10')
