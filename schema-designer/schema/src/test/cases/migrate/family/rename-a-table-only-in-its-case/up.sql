RENAME TABLE `Users` TO users;
