SELECT u.email, (SELECT count(*) FROM events e WHERE e.user_id = u.id) FROM users u;
