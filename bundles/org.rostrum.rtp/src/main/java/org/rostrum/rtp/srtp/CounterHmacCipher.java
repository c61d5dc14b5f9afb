package org.rostrum.rtp.srtp;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.rostrum.rtp.bytes.BigEndian;

/** AES_128_CM with HMAC-SHA1 of 80 bits (RFC 3711 sections 4.1.1 and 4.2.1). */
final class CounterHmacCipher implements PacketCipher {
    private static final int TAG_LENGTH = 10;
    private static final int SALT_LENGTH = 14;
    private static final int ENCRYPTED_FLAG = 0x8000_0000;

    private final Cipher cipher;
    private final Mac mac;
    private final SecretKeySpec key;
    private final byte[] salt;
    private final boolean rtcp;
    private final byte[] counter = new byte[16];
    private final byte[] rolloverWord = new byte[4];
    private final byte[] digest = new byte[20];
    private final byte[] computed = new byte[TAG_LENGTH];
    private final byte[] claimed = new byte[TAG_LENGTH];

    CounterHmacCipher(SessionKeys keys, boolean rtcp) {
        key = keys.encryptionKey();
        salt = keys.salt();
        this.rtcp = rtcp;
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            mac = Mac.getInstance("HmacSHA1");
            mac.init(keys.authenticationKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES and HmacSHA1 are part of every Java platform", e);
        }
    }

    @Override
    public int seal(
            int ssrc,
            long index,
            byte[] plain,
            int plainOffset,
            int plainLength,
            byte[] target,
            int targetOffset,
            int clearLength) {
        crypt(ssrc, index, plain, plainOffset, plainLength, target, targetOffset + clearLength);
        int length = clearLength + plainLength;
        if (rtcp) {
            BigEndian.put32(target, targetOffset + length, (int) index | ENCRYPTED_FLAG);
            length += 4;
        }
        authenticate(index, target, targetOffset, length);
        System.arraycopy(digest, 0, target, targetOffset + length, TAG_LENGTH);
        return length + TAG_LENGTH;
    }

    @Override
    public int open(int ssrc, long index, byte[] buffer, int offset, int length, int clearLength) {
        int signed = length - TAG_LENGTH;
        authenticate(index, buffer, offset, signed);
        System.arraycopy(digest, 0, computed, 0, TAG_LENGTH);
        System.arraycopy(buffer, offset + signed, claimed, 0, TAG_LENGTH);
        if (!MessageDigest.isEqual(computed, claimed)) {
            return -1;
        }
        int plain = rtcp ? signed - 4 : signed;
        int at = offset + clearLength;
        crypt(ssrc, index, buffer, at, plain - clearLength, buffer, at);
        return plain;
    }

    /** Counter block: {@code salt * 2^16 xor SSRC * 2^64 xor index * 2^16}. */
    private void crypt(
            int ssrc, long index, byte[] source, int sourceOffset, int length, byte[] target, int targetOffset) {
        System.arraycopy(salt, 0, counter, 0, SALT_LENGTH);
        counter[14] = 0;
        counter[15] = 0;
        BigEndian.put32(counter, 4, BigEndian.i32(counter, 4) ^ ssrc);
        BigEndian.put16(counter, 8, BigEndian.u16(counter, 8) ^ (int) (index >>> 32));
        BigEndian.put32(counter, 10, BigEndian.i32(counter, 10) ^ (int) index);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
            cipher.doFinal(source, sourceOffset, length, target, targetOffset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the caller checked every bound", e);
        }
    }

    /** RTP authenticates its rollover counter behind the packet (section 4.2); RTCP carries its index in the packet. */
    private void authenticate(long index, byte[] buffer, int offset, int length) {
        mac.update(buffer, offset, length);
        if (!rtcp) {
            BigEndian.put32(rolloverWord, 0, (int) (index >>> 16));
            mac.update(rolloverWord);
        }
        try {
            mac.doFinal(digest, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("20 bytes hold an HMAC-SHA1", e);
        }
    }
}
