set session transaction read write
