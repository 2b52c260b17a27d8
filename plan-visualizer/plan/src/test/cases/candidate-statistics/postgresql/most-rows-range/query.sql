SELECT id, note_len FROM (SELECT id, total AS note_len FROM orders WHERE created_at > '2024-01-05') x
