select * from events where kind = 'error' and at > timestamptz '2025-03-01'
