SELECT id FROM users WHERE period && int4range(10, 12)
