RENAME TABLE usr TO users;
