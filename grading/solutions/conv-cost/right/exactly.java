// exercise: conv-cost
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    java.math.BigInteger weights = big(inChannels).multiply(big(filters)).multiply(big(f).pow(2));
    java.math.BigInteger outputs = big(places(n, f, p, s)).pow(2);
    return new long[] {weights.longValueExact(), weights.multiply(outputs).longValueExact()};
}

java.math.BigInteger big(int number) {
    return java.math.BigInteger.valueOf(number);
}

int places(int n, int f, int p, int s) {
    return Math.floorDiv(n + 2 * p - f, s) + 1;
}
