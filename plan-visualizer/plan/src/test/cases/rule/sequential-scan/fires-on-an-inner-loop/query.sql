SELECT u.email, e.kind FROM users u CROSS JOIN events e ON e.user_id > u.id;
