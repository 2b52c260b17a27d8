SELECT u.name, count(*) FROM sessions s JOIN users u ON u.id = s.user_id GROUP BY u.name
