pragma user_version = 3
