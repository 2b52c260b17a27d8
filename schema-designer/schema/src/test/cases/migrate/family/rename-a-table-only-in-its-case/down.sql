RENAME TABLE users TO `Users`;
