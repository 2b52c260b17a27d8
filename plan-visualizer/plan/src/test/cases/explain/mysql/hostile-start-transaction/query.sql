start transaction read write
