SELECT id FROM users u WHERE u.note ILIKE '%Zebra%'
