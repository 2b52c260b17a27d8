select count(*) from events where at between timestamptz '2025-02-01' and timestamptz '2025-02-02'
