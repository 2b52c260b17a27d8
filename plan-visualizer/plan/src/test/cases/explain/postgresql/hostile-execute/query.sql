execute prepared
